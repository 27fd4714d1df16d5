// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <QDir>
#include <QFile>

/// Runs the target once over every seed in the folder; a seed that fails ends the program.
int main(int argc, char** argv)
{
    const QDir corpus(QString::fromUtf8(argc == 2 ? argv[1] : "."));
    const QStringList seeds = corpus.entryList(QDir::Files);
    for (const QString& seed : seeds) {
        QFile file(corpus.filePath(seed));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        std::printf("%s\n", qPrintable(seed));
        std::fflush(stdout);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
    }
    return seeds.isEmpty() ? 1 : 0;
}
