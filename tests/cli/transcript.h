// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

/// A command of a page of documentation and what the page says that it answers.
struct TranscriptStep
{
    QString command; ///< as typed; several lines when it continues
    QStringList expected;
    qsizetype firstAnswerLine; ///< index in the page's lines
    QStringList actual = {};
};

/// The ```console blocks of a Markdown page, run by one shell in order: "$ " starts a command, "> " continues it, other
/// lines are its answer.
class Transcript final
{
public:
    static Transcript fromFile(const QString& page);
    const std::vector<TranscriptStep>& steps() const { return m_steps; }
    /// Runs every command in `folder`; false when the shell could not.
    bool run(const QString& folder, const QStringList& environment);
    /// The page with the answers that were given, made independent of the run.
    void rewrite(const QString& page, const QString& folder, quint16 port) const;

private:
    QStringList m_lines;
    std::vector<TranscriptStep> m_steps;
};

/// Whether an answer is the expected one: "…" stands for any text, on a line of its own for any lines.
bool answerFits(const QStringList& expected, const QStringList& actual);
