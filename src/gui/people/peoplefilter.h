// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personlist.h"

#include <QDate>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QToolButton;

namespace vigil {

class DateField;

/// What narrows the People list beside the typed name: a chip for each part with its count, and, folded until wanted,
/// the place and the days of arrest.
class PeopleFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleFilter(QDate today, QWidget* parent = nullptr);
    void setCounts(const std::vector<qint64>& counts); ///< in the order of allPersonParts
    void setPlaces(const QStringList& places);
    /// Part, place and days; the rest is empty.
    PersonQuery query() const;
    void setQuery(const PersonQuery& query);
    void clear() { setQuery({}); }
    /// What narrows, in a few words: "In custody, Almaty".
    QString words() const;

Q_SIGNALS:
    void changed();
    void saveRequested();

private:
    void buildChips();
    void buildMore(QDate today);
    void addPlace(const QString& place);
    void showWhetherItNarrows();
    QButtonGroup* m_chips;
    QToolButton* m_moreButton;
    QToolButton* m_saveButton;
    QWidget* m_more;
    QComboBox* m_place;
    DateField* m_from;
    DateField* m_to;
};

} // namespace vigil
