// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/datefield.h"

#include "app/messages.h"
#include "gui/shared/icons.h"
#include "gui/shared/palette.h"
#include "gui/shared/plaintext.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigil {

namespace {

/// Qt's own red of weekends and its green arrows cannot be read on every ground.
void useOwnColors(QCalendarWidget& calendar)
{
    QTextCharFormat plain;
    plain.setForeground(QColor(currentColors().text));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    const auto giveIcon = [&calendar](const QString& name, const QString& iconName) {
        if (auto* button = calendar.findChild<QToolButton*>(name))
            button->setIcon(QIcon(icon(iconName).pixmap(QSize(22, 22), QIcon::Selected)));
    };
    giveIcon(QStringLiteral("qt_calendar_prevmonth"), QStringLiteral("go-previous"));
    giveIcon(QStringLiteral("qt_calendar_nextmonth"), QStringLiteral("go-next"));
}

/// Shown over the window until a day is picked or Esc; deletes itself.
class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(QWidget& field, QDate shown) : QFrame(&field, Qt::Popup)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setFrameShape(QFrame::StyledPanel);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(4, 4, 4, 4);
        auto* calendar = new QCalendarWidget(this);
        calendar->setAccessibleName(DateField::tr("Calendar"));
        calendar->setSelectedDate(shown);
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
        useOwnColors(*calendar);
        layout->addWidget(calendar);
        setFocusProxy(calendar);
        const auto pick = [this](QDate day) {
            Q_EMIT picked(day);
            close();
        };
        connect(calendar, &QCalendarWidget::activated, this, pick);
        connect(calendar, &QCalendarWidget::clicked, this, pick);
    }

Q_SIGNALS:
    void picked(QDate day);
};

} // namespace

DateField::DateField(QWidget* parent)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_edit(new QLineEdit(this)),
      m_calendarButton(new QToolButton(this)), m_echo(new PlainLabel(this)), m_today(QDate::currentDate()),
      m_locale(QLocale::system())
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(4);
    m_layout->setVerticalSpacing(0);
    m_layout->addWidget(m_edit, 0, 0);
    m_layout->addWidget(m_calendarButton, 0, 1);
    m_layout->addWidget(m_echo, 0, 2);
    m_layout->setColumnStretch(2, 1);
    m_echo->setContentsMargins(4, 0, 0, 0);
    m_edit->setMinimumWidth(150);
    m_edit->setMaximumWidth(190);
    m_edit->setPlaceholderText(tr("today, 28.4, Apr 2012 …"));
    m_edit->installEventFilter(this);
    m_calendarButton->setIcon(icon(QStringLiteral("view-calendar-day")));
    m_calendarButton->setIconSize({18, 18});
    m_calendarButton->setAutoRaise(true);
    m_calendarButton->setFocusPolicy(Qt::NoFocus);
    m_calendarButton->setAccessibleName(tr("Pick a day"));
    m_calendarButton->setToolTip(tr("Pick a day (Alt+Down)"));
    m_echo->setMinimumHeight(30);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_swapped = false;
        read();
    });
    connect(m_calendarButton, &QToolButton::clicked, this, &DateField::openCalendar);
    read();
}

void DateField::setReference(QDate today, const QLocale& locale)
{
    m_today = today;
    m_locale = locale;
    read();
}

void DateField::setEchoBelow()
{
    m_layout->addWidget(m_echo, 1, 0, 1, 3);
    m_echo->setMinimumHeight(0);
    m_echo->setContentsMargins(0, 0, 0, 0);
    m_isEchoBelow = true;
    showEcho();
}

void DateField::setFieldName(const QString& accessibleName)
{
    m_edit->setAccessibleName(accessibleName);
}

QString DateField::text() const
{
    return m_edit->text();
}

void DateField::setText(const QString& text)
{
    m_edit->setText(text);
}

QString DateField::submission() const
{
    // What reads it later may know another order of day and month.
    return m_reading.alternative ? m_reading.date.edtf() : m_edit->text().trimmed();
}

bool DateField::hasErrors() const
{
    return vigil::hasErrors(m_reading.findings);
}

void DateField::read()
{
    m_reading = readTypedDate(m_edit->text(), m_today, m_locale);
    if (m_swapped && m_reading.alternative)
        std::swap(m_reading.date, *m_reading.alternative);
    showEcho();
    Q_EMIT changed();
}

void DateField::swapReading()
{
    if (!m_reading.alternative)
        return;
    m_swapped = !m_swapped;
    read();
}

QString DateField::warningEcho() const
{
    const QString one = dateText(m_reading.date);
    const QString other = dateText(*m_reading.alternative);
    return m_swapped ? tr("%1, not %2 (Alt+X swaps)").arg(one, other) : tr("%1 or %2? (Alt+X swaps)").arg(one, other);
}

QString DateField::echo() const
{
    if (m_reading.alternative)
        return warningEcho();
    if (!m_reading.findings.empty())
        return messageFor(m_reading.findings.front());
    if (m_reading.date.isUnknown())
        return {};
    return tr("= %1").arg(dateInScreenWords(m_reading.date));
}

void DateField::showEcho()
{
    const QString text = echo();
    setTone(*m_echo, hasErrors() ? TextTone::Error : m_reading.findings.empty() ? TextTone::Muted : TextTone::Warning);
    m_echo->showSentence(text);
    m_echo->setVisible(!m_isEchoBelow || !text.isEmpty());
    m_edit->setAccessibleDescription(text);
}

void DateField::openCalendar()
{
    const QDate shown = m_reading.date.earliest().value_or(m_today);
    auto* popup = new CalendarPopup(*this, shown);
    connect(popup, &CalendarPopup::picked, this, [this](QDate day) {
        m_edit->setText(day.toString(Qt::ISODate));
        m_edit->setFocus();
    });
    popup->move(mapToGlobal(QPoint(0, m_edit->height() + 2)));
    popup->show();
    popup->setFocus();
}

bool DateField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isAlt =
        key->modifiers() == Qt::AltModifier || key->modifiers() == (Qt::AltModifier | Qt::KeypadModifier);
    const bool isOurs = isAlt && (key->key() == Qt::Key_Down || key->key() == Qt::Key_X);
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        key->key() == Qt::Key_X ? swapReading() : openCalendar();
    return true;
}

QString dateInScreenWords(const PartialDate& date)
{
    const auto day = date.asDay();
    if (!day)
        return dateText(date);
    return QLocale(screenLanguage()).toString(*day, QStringLiteral("dddd d MMMM yyyy"));
}

} // namespace vigil

#include "datefield.moc"
