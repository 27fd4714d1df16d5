// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace vigil {

/// The guide, read without a network, in a window beside the work. Its text is the program's own: nothing of a campaign
/// is ever shown in it.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);
    /// Comes to the front at a heading of docs/guide.md, or what it is called in the language of the screens; at the
    /// beginning when there is none of that name.
    void openAt(const QString& heading);

private:
    void showTopic(const QString& heading);
    QTextBrowser* m_text;
};

} // namespace vigil
