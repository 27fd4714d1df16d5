// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/vigilstyle.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QDateTime>
#include <QFrame>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace vigil {

namespace {

constexpr double radius = 4;
constexpr int chipPadding = 28;

bool hasFocus(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_HasFocus);
}

QColor mixed(QRgb a, QRgb b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x * (1 - share) + y * share); };
    return {part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b))};
}

/// A filled rounded box with its border: 1 px, or 2 px of the accent when it has the focus.
void drawBox(QPainter* painter, const QRect& rect, const QBrush& fill, bool focused, bool enabled = true)
{
    const SchemeColors& colors = currentColors();
    const double width = focused ? 2 : 1;
    QColor edge = QColor(focused ? colors.accent : colors.border);
    if (!enabled)
        edge = mixed(colors.border, colors.window, 0.4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, width));
    painter->setBrush(fill);
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawFocusRing(QPainter* painter, const QRect& rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(currentColors().accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void drawLineEditPanel(const QStyleOption* option, QPainter* painter)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth > 0)
        drawBox(painter, option->rect, option->palette.brush(QPalette::Base), hasFocus(option),
                option->state.testFlag(QStyle::State_Enabled));
    else
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
}

void drawFrame(const QStyleOption* option, QPainter* painter)
{
    const SchemeColors& colors = currentColors();
    painter->save();
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QColor(hasFocus(option) ? colors.accent : colors.border));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->setPen(QColor(hasFocus(option) ? colors.accent : colors.base));
    painter->drawRect(option->rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QBrush buttonFill(const QStyleOption* option, bool isDefault)
{
    const SchemeColors& colors = currentColors();
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = option->state.testFlag(QStyle::State_MouseOver);
    if (isDefault)
        return mixed(colors.accent, colors.text, pressed ? 0.2 : hovered ? 0.08 : 0);
    return mixed(colors.base, colors.text, pressed ? 0.14 : hovered ? 0.06 : 0);
}

bool isDefaultButton(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           option->state.testFlag(QStyle::State_Enabled);
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter)
{
    const bool isDefault = isDefaultButton(option);
    drawBox(painter, option->rect, buttonFill(option, isDefault), hasFocus(option),
            option->state.testFlag(QStyle::State_Enabled));
    if (!isDefault)
        return;
    // The ring of the accent cannot be seen on the accent: an inner line of its text colour shows the focus.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(hasFocus(option) ? currentColors().accentText : currentColors().accent), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), radius - 1, radius - 1);
    painter->restore();
}

void drawToolPanel(const QStyleOption* option, QPainter* painter)
{
    const SchemeColors& colors = currentColors();
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered =
        option->state.testFlag(QStyle::State_MouseOver) && option->state.testFlag(QStyle::State_Enabled);
    if (pressed || hovered) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(colors.window, colors.text, pressed ? 0.16 : 0.08));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), radius, radius);
        painter->restore();
    }
    if (hasFocus(option))
        drawFocusRing(painter, option->rect);
}

void drawCheck(const QStyleOption* option, QPainter* painter, bool round)
{
    const SchemeColors& colors = currentColors();
    const bool on = option->state.testFlag(QStyle::State_On);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(on ? colors.accent : colors.border), 1.5));
    painter->setBrush(QColor(on && !round ? colors.accent : colors.base));
    round ? painter->drawEllipse(box) : painter->drawRoundedRect(box, 3, 3);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(colors.accent));
        painter->drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
    } else if (on) {
        painter->setPen(QPen(QColor(colors.accentText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = box.topLeft();
        const double unit = box.width() / 12;
        painter->drawPolyline(
            QPolygonF{at + QPointF(3, 6.4) * unit, at + QPointF(5.2, 8.6) * unit, at + QPointF(9.2, 3.8) * unit});
    }
    painter->restore();
}

void drawChevron(QPainter* painter, const QPointF& centre, QRgb color, bool up = false)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(color), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double lift = up ? -2 : 2;
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-4, -lift), centre + QPointF(0, lift), centre + QPointF(4, -lift)});
    painter->restore();
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const SchemeColors& colors = currentColors();
    const bool hovered = option->state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option->rect, mixed(colors.window, colors.text, hovered ? 0.10 : 0.035));
    painter->save();
    painter->setPen(QColor(colors.border));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    painter->setPen(mixed(colors.window, colors.border, 0.45));
    const int x = option->direction == Qt::LeftToRight ? option->rect.right() : option->rect.left();
    painter->drawLine(x, option->rect.top() + 6, x, option->rect.bottom() - 6);
    painter->restore();
}

/// The part of it that is filled. An empty range is work without a known end: a quarter that goes to and fro.
QRectF filledPart(const QStyleOptionProgressBar& option)
{
    QRectF bar = QRectF(option.rect).adjusted(2, 2, -2, -2);
    if (option.maximum <= option.minimum) {
        constexpr qint64 periodMs = 2400;
        const double turn = static_cast<double>(QDateTime::currentMSecsSinceEpoch() % periodMs) / periodMs;
        const double width = bar.width() / 4;
        bar.translate((bar.width() - width) * (1 - std::abs(2 * turn - 1)), 0);
        bar.setWidth(width);
        return bar;
    }
    const double share = (option.progress - option.minimum) / static_cast<double>(option.maximum - option.minimum);
    const double width = bar.width() * std::clamp(share, 0.0, 1.0);
    if (option.direction == Qt::RightToLeft)
        bar.setLeft(bar.right() - width);
    else
        bar.setWidth(width);
    return bar;
}

void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter)
{
    drawBox(painter, option->rect, QColor(currentColors().base), false);
    const QRectF bar = filledPart(*option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(currentColors().accent));
    painter->drawRoundedRect(bar, radius - 2, radius - 2);
    painter->restore();
}

void drawCombo(const QStyleOptionComplex* option, QPainter* painter)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option->rect, buttonFill(option, false), hasFocus(option), enabled);
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    const double x = rightToLeft ? option->rect.left() + 14 : option->rect.right() - 14;
    drawChevron(painter, {x, option->rect.center().y() + 0.5}, currentColors().text);
}

/// The field of a number: its two arrows are muted where they cannot step any more.
void drawSpin(const QStyleOptionSpinBox* option, QPainter* painter, const QStyle& style, const QWidget* widget)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    drawBox(painter, option->rect, option->palette.brush(QPalette::Base), hasFocus(option), enabled);
    const auto arrow = [&](QStyle::SubControl part, bool up, QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF place = style.subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const bool steps = enabled && option->stepEnabled.testFlag(step);
        drawChevron(painter, place.center(), steps ? currentColors().text : currentColors().muted, up);
    };
    arrow(QStyle::SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled);
}

} // namespace

VigilStyle::VigilStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void VigilStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        return drawLineEditPanel(option, painter);
    case PE_Frame:
        return drawFrame(option, painter);
    case PE_FrameFocusRect:
        return drawFocusRing(painter, option->rect);
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter);
    case PE_PanelButtonTool:
        return drawToolPanel(option, painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(option, painter, true);
    case PE_FrameDefaultButton:
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && header->sortIndicator != QStyleOptionHeader::None)
            drawChevron(
                painter,
                {double(option->rect.center().x()), widget ? widget->height() / 2.0 : option->rect.center().y()},
                currentColors().text, header->sortIndicator == QStyleOptionHeader::SortDown);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

/// Icon and text together in the middle, the icon at the right: Qt 6.4 puts the text at the far edge.
void VigilStyle::drawMirroredLabel(const QStyleOptionButton& button, QPainter* painter) const
{
    constexpr int gap = 4;
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int width = button.iconSize.width() + gap + textWidth;
    const int left = button.rect.center().x() - width / 2;
    const QRect text(left, button.rect.top(), textWidth, button.rect.height());
    const QRect picture(left + textWidth + gap, button.rect.center().y() - button.iconSize.height() / 2,
                        button.iconSize.width(), button.iconSize.height());
    const bool isEnabled = button.state.testFlag(State_Enabled);
    QPalette palette = button.palette;
    if (isDefaultButton(&button))
        palette.setColor(QPalette::ButtonText, QColor(currentColors().accentText));
    button.icon.paint(painter, picture, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    drawItemText(painter, text, flags, palette, isEnabled, button.text, QPalette::ButtonText);
}

void VigilStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_ToolBar) {
        painter->fillRect(option->rect, QColor(currentColors().window));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          mixed(currentColors().window, currentColors().border, 0.5));
        return;
    }
    if (element == CE_HeaderSection)
        return drawHeaderSection(option, painter);
    if (element == CE_HeaderEmptyArea) {
        QStyleOption area = *option;
        area.state &= ~State_MouseOver;
        return drawHeaderSection(&area, painter);
    }
    if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        frame && element == CE_ShapedFrame &&
        (frame->frameShape == QFrame::VLine || frame->frameShape == QFrame::HLine)) {
        painter->fillRect(option->rect, mixed(currentColors().window, currentColors().border, 0.5));
        return;
    }
    if (const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        progress && element == CE_ProgressBar)
        return drawProgress(progress, painter);
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && element == CE_PushButtonLabel && button->direction == Qt::RightToLeft && !button->icon.isNull())
        return drawMirroredLabel(*button, painter);
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && element == CE_PushButtonLabel && isDefaultButton(option)) {
        QStyleOptionButton onAccent = *button;
        onAccent.palette.setColor(QPalette::ButtonText, QColor(currentColors().accentText));
        return QProxyStyle::drawControl(element, &onAccent, painter, widget);
    }
    if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        item && element == CE_MenuItem && item->state.testFlag(State_Selected) && !item->icon.isNull()) {
        QStyleOptionMenuItem chosen = *item;
        chosen.icon = QIcon(item->icon.pixmap(QSize(22, 22), QIcon::Selected));
        return QProxyStyle::drawControl(element, &chosen, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void VigilStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control == CC_ComboBox && combo && !combo->editable)
        return drawCombo(option, painter);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin && spin->frame)
        return drawSpin(spin, painter, *proxy(), widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize VigilStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton)
        result.setHeight(std::max(result.height(), 30));
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    if (type == CT_PushButton && button && button->isCheckable())
        result.setWidth(button->fontMetrics().horizontalAdvance(button->text()) + chipPadding); // a chip
    else if (type == CT_PushButton)
        result.rwidth() += 16;
    if (type == CT_ToolButton)
        result += QSize(8, 4);
    if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), 30));
    if (type == CT_MenuBarItem)
        result += QSize(0, 4);
    return result;
}

int VigilStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_HeaderMargin:
    case PM_SplitterWidth:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
        return 16;
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int VigilStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void applyAppearance(QApplication& application, ColorScheme scheme)
{
    const bool isFirst = !qobject_cast<VigilStyle*>(QApplication::style());
    setCurrentScheme(scheme);
    if (isFirst) {
        QApplication::setStyle(new VigilStyle);
        // A scroll area repaints its viewport on a change of focus, but not its frame, where the ring is.
        QObject::connect(&application, &QApplication::focusChanged, &application, [](QWidget* before, QWidget* now) {
            for (QWidget* widget : {before, now})
                if (widget)
                    widget->update();
        });
    }
    QApplication::setPalette(paletteOf(scheme));
}

namespace {

int appliedTextSize = 100; ///< percent

}

int scaledToText(int width)
{
    return width * appliedTextSize / 100;
}

void applyTextSize(int percent)
{
    appliedTextSize = percent;
    static const qreal original = QApplication::font().pointSizeF();
    QFont font = QApplication::font();
    font.setPointSizeF(original * percent / 100);
    QApplication::setFont(font);
}

} // namespace vigil
