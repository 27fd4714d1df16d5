// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/plaintext.h"

#include "domain/names.h"
#include "gui/shared/palette.h"

#include <QEvent>
#include <QResizeEvent>
#include <QTextBoundaryFinder>
#include <QTextDocument>

#include <algorithm>

namespace vigil {

namespace {

QRgb inkOf(TextTone tone)
{
    const SchemeColors& colors = currentColors();
    switch (tone) {
    case TextTone::Muted:
        return colors.muted;
    case TextTone::Error:
        return colors.error;
    case TextTone::Warning:
        return colors.warning;
    case TextTone::Normal:
        break;
    }
    return colors.text;
}

/// Colours its widget again when the scheme changes, since a palette set by hand does not follow.
class ToneKeeper final : public QObject
{
    Q_OBJECT

public:
    ToneKeeper(QWidget& widget, TextTone tone) : QObject(&widget), m_widget(widget), m_tone(tone)
    {
        widget.installEventFilter(this);
        paint();
    }
    void setTone(TextTone tone)
    {
        m_tone = tone;
        paint();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            paint();
        return QObject::eventFilter(watched, event);
    }

private:
    void paint()
    {
        QPalette palette = m_widget.palette();
        palette.setColor(QPalette::WindowText, QColor(inkOf(m_tone)));
        m_widget.setPalette(palette);
    }
    QWidget& m_widget;
    TextTone m_tone;
};

constexpr int longestRun = 60;
constexpr int widestWord = 200; ///< pixels that one word may ask for

/// A run of letters that no line can hold may be broken: ten thousand of them would push all else out of the window.
QString breakable(const QString& text)
{
    QString broken;
    qsizetype run = 0;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = letters.toNextBoundary(); to > 0; from = to, to = letters.toNextBoundary()) {
        // Lines break after a slash anyway, so that paths stay as they are.
        run = text.at(from).isSpace() || text.at(from) == QLatin1Char('/') ? 0 : run + 1;
        if (run > longestRun) {
            broken += QChar(0x200b);
            run = 1;
        }
        broken += QStringView(text).mid(from, to - from);
    }
    return broken;
}

} // namespace

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void PlainLabel::showText(const QString& text)
{
    setText(breakable(madeVisible(text)));
}

void PlainLabel::showSentence(const QString& sentence)
{
    setText(breakable(sentence));
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {std::min(hint.width(), widestWord), hint.height()};
}

void PlainLabel::showLines(const QStringList& lines)
{
    QStringList visible;
    for (const QString& line : lines)
        visible.append(madeVisible(line));
    setText(breakable(visible.join(QLatin1Char('\n'))));
}

QSize PlainLabel::sizeHint() const
{
    const QSize guess = QLabel::sizeHint();
    const bool isPlaced = wordWrap() && isVisible() && width() > guess.width();
    return isPlaced ? QSize(guess.width(), heightForWidth(width())) : guess;
}

void PlainLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (wordWrap() && event->oldSize().width() != event->size().width())
        updateGeometry();
}

QString inSentence(const QString& data)
{
    return isolated(madeVisible(data));
}

QString sentenceToolTip(const QString& sentence)
{
    // A screen reader gets the tool tip as it stands, so it is escaped only where Qt would take it for markup.
    return Qt::mightBeRichText(sentence) ? QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()) : sentence;
}

QString plainToolTip(const QString& text)
{
    return sentenceToolTip(madeVisible(text));
}

void setPlainToolTip(QWidget& widget, const QString& text)
{
    widget.setToolTip(plainToolTip(text));
}

void setTone(QWidget& widget, TextTone tone)
{
    if (auto* keeper = widget.findChild<ToneKeeper*>(QString(), Qt::FindDirectChildrenOnly))
        keeper->setTone(tone);
    else
        new ToneKeeper(widget, tone);
}

void makeTitle(QLabel& label)
{
    QFont font = label.font();
    font.setPointSizeF(font.pointSizeF() + 4);
    font.setWeight(QFont::DemiBold);
    label.setFont(font);
}

void makeHeading(QLabel& label)
{
    QFont font = label.font();
    font.setWeight(QFont::DemiBold);
    label.setFont(font);
}

} // namespace vigil

#include "plaintext.moc"
