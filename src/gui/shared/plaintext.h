// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace vigil {

/// A label for data: what a stranger wrote is shown to the letter, never read as markup (an `<img>` in a QLabel opens
/// files), with control and bidirectional characters made visible. Never give it an accessible name: that hides its
/// text.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    /// Data alone.
    void showText(const QString& text);
    /// A sentence of ours, whose values were isolated and made visible where it was put together.
    void showSentence(const QString& sentence);
    /// Several lines of data; only the line breaks stand for themselves.
    void showLines(const QStringList& lines);
    /// QLabel guesses a width for text that wraps; once there is one, the height for it is known.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

/// A tool tip that shows data as it is.
void setPlainToolTip(QWidget& widget, const QString& text);
/// The same for QToolTip and Qt::ToolTipRole, which guess at markup.
QString plainToolTip(const QString& text);
/// The same for a sentence whose data is visible and isolated already.
QString sentenceToolTip(const QString& sentence);

/// Data ready to stand in a sentence: visible, and isolated from the direction of the words around it.
QString inSentence(const QString& data);

/// Makes a label muted, a title, or an error, by palette and font; follows a change of scheme.
enum class TextTone { Normal, Muted, Error, Warning };
void setTone(QWidget& widget, TextTone tone);
void makeTitle(QLabel& label);
void makeHeading(QLabel& label);

} // namespace vigil
