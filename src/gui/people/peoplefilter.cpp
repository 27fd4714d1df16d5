// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/peoplefilter.h"

#include "domain/names.h"
#include "gui/shared/datefield.h"
#include "gui/shared/flowlayout.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace vigil {

namespace {

QString partWord(PersonPart part)
{
    switch (part) {
    case PersonPart::All:
        return PeopleFilter::tr("All");
    case PersonPart::Held:
        return PeopleFilter::tr("In custody");
    case PersonPart::OnTrial:
        return PeopleFilter::tr("On trial");
    case PersonPart::Overdue:
        return PeopleFilter::tr("Term over");
    case PersonPart::Released:
        return PeopleFilter::tr("Released");
    case PersonPart::NotWritten:
        return PeopleFilter::tr("No letter yet");
    }
    Q_UNREACHABLE();
}

QString isoOf(std::optional<QDate> day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

} // namespace

PeopleFilter::PeopleFilter(QDate today, QWidget* parent)
    : QWidget(parent), m_chips(new QButtonGroup(this)), m_moreButton(new QToolButton(this)),
      m_saveButton(new QToolButton(this)), m_more(new QWidget(this)), m_place(new QComboBox(m_more)),
      m_from(new DateField(m_more)), m_to(new DateField(m_more))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    buildChips();
    buildMore(today);
    layout->addWidget(m_more);
    m_more->hide();
}

void PeopleFilter::buildChips()
{
    auto* row = new FlowLayout(8);
    for (const PersonPart part : allPersonParts) {
        auto* chip = new QPushButton(partWord(part), this);
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        m_chips->addButton(chip, static_cast<int>(part));
        row->addWidget(chip);
    }
    m_chips->button(static_cast<int>(PersonPart::All))->setChecked(true);
    m_moreButton->setText(tr("More filters"));
    m_moreButton->setAccessibleName(tr("More filters"));
    m_moreButton->setCheckable(true);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setIcon(icon(QStringLiteral("view-filter")));
    m_moreButton->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_moreButton);
    m_saveButton->setText(tr("Save view…"));
    m_saveButton->setAccessibleName(tr("Save view"));
    m_saveButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saveButton->setIcon(icon(QStringLiteral("bookmark-new")));
    m_saveButton->setFocusPolicy(Qt::TabFocus);
    m_saveButton->setToolTip(plainToolTip(tr("Keeps status, place, days and order under a name, at the left")));
    m_saveButton->hide();
    row->addWidget(m_saveButton);
    connect(m_saveButton, &QToolButton::clicked, this, &PeopleFilter::saveRequested);
    connect(this, &PeopleFilter::changed, this, &PeopleFilter::showWhetherItNarrows);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_chips, &QButtonGroup::idClicked, this, &PeopleFilter::changed);
    connect(m_moreButton, &QToolButton::toggled, this, [this](bool on) {
        m_more->setVisible(on);
        if (on)
            return m_place->setFocus();
        // What is not seen narrows nothing.
        PersonQuery query;
        query.part = static_cast<PersonPart>(m_chips->checkedId());
        setQuery(query);
        Q_EMIT changed();
    });
}

void PeopleFilter::buildMore(QDate today)
{
    auto* row = new QHBoxLayout(m_more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString& text, const QString& name, QWidget* field, QWidget* focus) {
        auto* label = new QLabel(text, m_more);
        label->setBuddy(focus);
        // On a line with the field, whose echo may come below it.
        label->setFixedHeight(focus->sizeHint().height());
        focus->setAccessibleName(name);
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(field, 0, Qt::AlignTop);
    };
    m_place->setMinimumWidth(150);
    m_place->addItem(tr("Any place"), QString());
    add(tr("Place"), tr("Place"), m_place, m_place);
    for (DateField* field : {m_from, m_to}) {
        field->setReference(today, QLocale());
        field->setEchoBelow();
        field->setFixedWidth(220);
        connect(field, &DateField::changed, this, &PeopleFilter::changed);
    }
    m_from->setFieldName(tr("Arrested from"));
    m_to->setFieldName(tr("Arrested until"));
    add(tr("Arrested from"), tr("Arrested from"), m_from, &m_from->edit());
    add(tr("until"), tr("Arrested until"), m_to, &m_to->edit());
    row->addStretch(1);
    connect(m_place, &QComboBox::currentIndexChanged, this, &PeopleFilter::changed);
}

void PeopleFilter::setCounts(const std::vector<qint64>& counts)
{
    for (std::size_t part = 0; part < allPersonParts.size() && part < counts.size(); ++part)
        m_chips->button(static_cast<int>(allPersonParts.at(part)))
            ->setText(QStringLiteral("%1 %2").arg(partWord(allPersonParts.at(part)), numberText(counts[part])));
}

void PeopleFilter::setPlaces(const QStringList& places)
{
    const QSignalBlocker silent(m_place);
    const QString chosen = m_place->currentData().toString();
    m_place->clear();
    m_place->addItem(tr("Any place"), QString());
    for (const QString& place : places)
        m_place->addItem(madeVisible(place), place);
    // What narrows the list must be seen, also when nobody is left there.
    addPlace(chosen);
    m_place->setCurrentIndex(std::max(0, m_place->findData(chosen)));
}

void PeopleFilter::addPlace(const QString& place)
{
    if (!place.isEmpty() && m_place->findData(place) < 0)
        m_place->addItem(madeVisible(place), place);
}

void PeopleFilter::showWhetherItNarrows()
{
    m_saveButton->setVisible(query().narrows());
}

QString PeopleFilter::words() const
{
    const PersonQuery asked = query();
    QStringList words;
    if (asked.part != PersonPart::All)
        words << partWord(asked.part);
    if (!asked.place.isEmpty())
        words << asked.place;
    if (!asked.arrestedFrom.isEmpty())
        words << tr("from %1").arg(dayText(QDate::fromString(asked.arrestedFrom, Qt::ISODate)));
    if (!asked.arrestedTo.isEmpty())
        words << tr("until %1").arg(dayText(QDate::fromString(asked.arrestedTo, Qt::ISODate)));
    return words.join(QStringLiteral(", "));
}

PersonQuery PeopleFilter::query() const
{
    PersonQuery query;
    query.part = static_cast<PersonPart>(m_chips->checkedId());
    query.place = m_place->currentData().toString();
    if (!m_from->hasErrors())
        query.arrestedFrom = isoOf(m_from->reading().date.earliest());
    if (!m_to->hasErrors())
        query.arrestedTo = isoOf(m_to->reading().date.latest());
    return query;
}

void PeopleFilter::setQuery(const PersonQuery& query)
{
    const QSignalBlocker silent(this);
    m_chips->button(static_cast<int>(query.part))->setChecked(true);
    addPlace(query.place);
    m_place->setCurrentIndex(std::max(0, m_place->findData(query.place)));
    m_from->setText(query.arrestedFrom);
    m_to->setText(query.arrestedTo);
    PersonQuery other = query;
    other.part = PersonPart::All;
    const bool isMore = other.narrows();
    const QSignalBlocker silentButton(m_moreButton);
    m_moreButton->setChecked(isMore);
    m_more->setVisible(isMore);
    showWhetherItNarrows();
}

} // namespace vigil
