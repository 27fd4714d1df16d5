// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/likenessmeter.h"

#include "domain/textlikeness.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/words.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace vigil {

LikenessMeter::LikenessMeter(const LetterService& letters, QWidget* parent)
    : QWidget(parent), m_letters(letters), m_words(new PlainLabel(this)), m_bar(new QProgressBar(this)),
      m_pause(new QTimer(this))
{
    constexpr int barWidth = 96;
    constexpr int pauseMs = 150;
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, 10);
    m_bar->setAccessibleName(tr("Similarity"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_words, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &LikenessMeter::measure);
    hide();
}

void LikenessMeter::showNothing()
{
    m_pause->stop();
    m_contact.reset();
    hide();
}

void LikenessMeter::showLetter(Reference contact, const QString& body, const QStringList& besides)
{
    if (m_contact == contact && m_body == body && m_besides == besides)
        return;
    m_contact = contact;
    m_body = body;
    m_besides = besides;
    m_pause->start();
}

void LikenessMeter::measure()
{
    const WordRuns runs(m_body);
    double besides = 0;
    for (const QString& other : std::as_const(m_besides))
        besides = std::max(besides, runs.sharedWith(WordRuns(other)));
    const auto onFile = m_letters.mostAlike(*m_contact, m_body);
    if (!onFile)
        return showNothing();
    const double earlier = *onFile ? (*onFile)->share : 0;
    const double share = std::max(besides, earlier);
    const QString percent = numberText(std::lround(share * 100));
    if (m_besides.isEmpty() && !*onFile)
        show(0, tr("The first letter to this addressee."));
    else if (earlier >= besides)
        show(share, tr("%1 % of it stands word for word in %2, to the same addressee.")
                        .arg(percent, inSentence((*onFile)->letter.toString())));
    else
        show(share, tr("%1 % of it stands word for word in another of these letters.").arg(percent));
}

void LikenessMeter::show(double share, const QString& sentence)
{
    const bool isTooAlike = share >= tooAlike;
    m_bar->setValue(static_cast<int>(std::lround(share * 100)));
    setTone(*m_words, isTooAlike ? TextTone::Warning : TextTone::Muted);
    m_words->showSentence(isTooAlike ? sentence + QLatin1Char(' ') + tr("Words of your own make it count.") : sentence);
    setVisible(true);
}

} // namespace vigil
