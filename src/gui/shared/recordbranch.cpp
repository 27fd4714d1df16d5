// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/recordbranch.h"

#include "gui/shared/fieldwords.h"
#include "gui/shared/recordsection.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace vigil {

RecordBranch::RecordBranch(Campaign& campaign, RecordSection* trunk, const std::vector<Child>& children,
                           QWidget* parent)
    : QWidget(parent), m_trunk(trunk), m_tabs(new QTabWidget(this))
{
    m_tabs->setAccessibleName(tr("Belongs to the chosen: %1").arg(kindWord(trunk->kind())));
    m_tabs->setDocumentMode(true);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(trunk);
    splitter->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(trunk, &RecordSection::said, this, &RecordBranch::said);
    connect(trunk, &RecordSection::chosenChanged, this, &RecordBranch::showChildren);
    for (const Child& child : children) {
        auto* section = new RecordSection(campaign, child.kind, child.field, m_tabs);
        section->setContentsMargins(8, 8, 8, 8);
        const int index = m_tabs->addTab(section, kindsWord(child.kind));
        m_children.push_back(section);
        connect(section, &RecordSection::said, this, &RecordBranch::said);
        connect(section, &RecordSection::countChanged, this, [this, index] { nameTab(index); });
    }
}

void RecordBranch::nameTab(int index)
{
    const RecordSection& section = *m_children.at(static_cast<std::size_t>(index));
    const QString word = kindsWord(section.kind());
    m_tabs->setTabText(index, section.count() > 0 ? tr("%1 (%2)").arg(word).arg(section.count()) : word);
}

void RecordBranch::showOwner(std::optional<Reference> owner)
{
    m_trunk->showOwner(owner);
}

void RecordBranch::refresh()
{
    m_trunk->refresh();
    for (RecordSection* section : m_children)
        section->refresh();
}

void RecordBranch::showChildren()
{
    for (RecordSection* section : m_children)
        section->showOwner(m_trunk->chosen());
}

RecordSection* RecordBranch::child(Kind kind)
{
    for (RecordSection* section : m_children)
        if (section->kind() == kind)
            return section;
    return nullptr;
}

} // namespace vigil
