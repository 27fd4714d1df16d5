// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/secretfield.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStringEncoder>

namespace vigil {

Passphrase typedSecret(const QLineEdit& field)
{
    const QString text = field.text();
    QStringEncoder utf8(QStringEncoder::Utf8);
    Passphrase secret = Passphrase::ofSize(static_cast<std::size_t>(utf8.requiredSpace(text.size())));
    const char* end = utf8.appendToBuffer(secret.data(), text);
    secret.shorten(static_cast<std::size_t>(end - secret.data()));
    return secret;
}

void clearSecret(QLineEdit& field)
{
    // clear() could be undone.
    field.setText({});
}

void showWhileChecked(QAbstractButton& button, QLineEdit& field)
{
    QObject::connect(&button, &QAbstractButton::toggled, &field,
                     [&field](bool isShown) { field.setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
}

} // namespace vigil
