// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/icons.h"

#include "gui/shared/palette.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace vigil {

namespace {

QRgb inkFor(QIcon::Mode mode)
{
    const SchemeColors& colors = currentColors();
    if (mode == QIcon::Disabled)
        return colors.muted;
    return mode == QIcon::Selected ? colors.accentText : colors.text;
}

/// The icon set draws with `currentColor` of one class, whose value stands once at the top of each file; a few use the
/// class for danger, which closing is not.
QByteArray recoloured(QByteArray svg, QRgb ink)
{
    const QByteArray color = QColor(ink).name().toLatin1();
    return svg.replace("#232629", color).replace("#da4453", color);
}

class SymbolicIconEngine final : public QIconEngine
{
public:
    SymbolicIconEngine(const QString& name, const QByteArray& svg) : m_name(name), m_svg(svg) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(recoloured(m_svg, inkFor(mode)));
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.6);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key =
            QStringLiteral("vigil/%1/%2/%3/%4").arg(m_name).arg(size.width()).arg(int(mode)).arg(inkFor(mode));
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(m_name, m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "icon", qPrintable(name));
    return isThere ? QIcon(new SymbolicIconEngine(name, file.readAll())) : QIcon();
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/vigil.svg"));
}

} // namespace vigil
