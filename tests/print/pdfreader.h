// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <vector>

namespace vigil {

struct PdfWord
{
    QString text;
    QRectF box; ///< millimetres from the upper left corner
    int page;   ///< from 1
};

/// Reads a PDF back with the programs of poppler-utils: an independent eye.
class PdfReader final
{
public:
    explicit PdfReader(const QByteArray& pdf);
    QString info() const;
    QStringList fontRows() const;
    QString text(int page) const;
    QStringList lines(int page) const;
    int pageCount() const;
    std::vector<PdfWord> words() const;

private:
    QString ask(const QString& program, QStringList arguments) const;
    QTemporaryDir m_folder;
};

} // namespace vigil
