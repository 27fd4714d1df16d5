// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/searchservice.h"

#include <QDialog>
#include <QPointer>
#include <functional>
#include <variant>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;
class QStandardItem;
class QStandardItemModel;
class QTimer;

namespace vigil {

/// Finds anything by a few letters in any script, a record or a command, and goes there. The typing stays in the field:
/// Up and Down choose, Enter goes. It knows no campaign and no page.
class GoToDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Ports
    {
        std::function<std::vector<SearchHit>(const QString&)> quick;   ///< on each key
        std::function<std::vector<SearchHit>(const QString&)> loosely; ///< misspelt too, after a pause
        QList<QAction*> commands;
    };
    explicit GoToDialog(Ports ports, QWidget* parent = nullptr);

Q_SIGNALS:
    void recordChosen(vigil::Reference reference);
    void arrestRequested(const QString& names);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct NewArrest
    {
        QString names;
    };
    using Target = std::variant<Reference, QPointer<QAction>, NewArrest>;
    void build();
    void typed();
    void searchLoosely();
    void fill(const std::vector<SearchHit>& hits);
    void addRecord(const SearchHit& hit);
    void addCommands(const QString& typed);
    void addRow(QStandardItem* item, Target target);
    void moveChoice(int step);
    void go();
    Ports m_ports;
    QLineEdit* m_field;
    QListView* m_view;
    QLabel* m_hint;
    QStandardItemModel* m_model;
    QTimer* m_pause;
    std::vector<Target> m_targets; ///< by row
};

/// What can be chosen in the menus, without `left`.
QList<QAction*> commandsIn(const QMenuBar& menus, const QAction* left);

} // namespace vigil
