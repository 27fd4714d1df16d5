// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleletters.h"

#include <QFile>
#include <QGuiApplication>

/// Writes the sample letters into a folder, to be looked at by a person.
int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, arguments);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    const std::pair<QString, vigil::PrintedLetter> letters[] = {
        {QStringLiteral("en-1"), vigil::samples::shortEnglish()},
        {QStringLiteral("en-2"), vigil::samples::longEnglish()},
        {QStringLiteral("ru-1"), vigil::samples::shortRussian()},
        {QStringLiteral("ru-2"), vigil::samples::longRussian()},
        {QStringLiteral("en-3"), vigil::samples::longestEnglish()},
        {QStringLiteral("kk"), vigil::samples::kazakh()},
        {QStringLiteral("ar"), vigil::samples::arabic()},
    };
    for (const auto& [name, letter] : letters) {
        QFile file(folder + QLatin1Char('/') + name + QStringLiteral(".pdf"));
        if (!file.open(QIODevice::WriteOnly) || !vigil::writeLetterPdf(letter, file))
            return 1;
    }
    return 0;
}
