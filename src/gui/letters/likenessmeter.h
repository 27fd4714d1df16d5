// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"

#include <QWidget>
#include <optional>
#include <vector>

class QProgressBar;
class QTimer;

namespace vigil {

class PlainLabel;

/// How much of a letter stands word for word in another to the same addressee: an office that gets the same letter
/// again puts it aside. Answers after a pause, since it reads the letters on file.
class LikenessMeter final : public QWidget
{
    Q_OBJECT

public:
    static constexpr double tooAlike = 0.8; ///< from here on it warns

    explicit LikenessMeter(const LetterService& letters, QWidget* parent = nullptr);
    /// A letter that is not on file, and the bodies of others that go to the same contact with it.
    void showLetter(Reference contact, const QString& body, const QStringList& besides);
    void showNothing();

private:
    void measure();
    void show(double share, const QString& sentence);
    const LetterService& m_letters;
    PlainLabel* m_words;
    QProgressBar* m_bar;
    QTimer* m_pause;
    std::optional<Reference> m_contact;
    QString m_body;
    QStringList m_besides;
};

} // namespace vigil
