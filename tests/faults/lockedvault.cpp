// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "base/clock.h"
#include "base/passphrase.h"

#include <QCoreApplication>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace {

constexpr std::size_t longest = 1024;

/// By read(2) alone: a stream would keep a copy in its buffer.
std::optional<vigil::Passphrase> readPassphrase(const char* file)
{
    const int descriptor = ::open(file, O_RDONLY | O_CLOEXEC);
    vigil::Passphrase passphrase = vigil::Passphrase::ofSize(longest);
    const ssize_t count = descriptor < 0 ? -1 : ::read(descriptor, passphrase.data(), longest);
    ::close(descriptor);
    if (count <= 0)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(count);
    passphrase.shorten(passphrase.data()[size - 1] == '\n' ? size - 1 : size);
    return passphrase;
}

} // namespace

/// lockedvault CAMPAIGN PASSPHRASE_FILE: opens, locks, says so, and stays until its standard input is closed, so that
/// canaries.py can look at its memory.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 64;
    const vigil::SystemClock clock;
    const auto opened = vigil::Campaign::open(QString::fromUtf8(argv[1]), readPassphrase(argv[2]),
                                              vigil::Workplace{clock, QStringLiteral("Ada"), QStringLiteral("test")});
    if (!opened || !opened.value()->lock())
        return 2;
    std::puts("locked");
    std::fflush(stdout);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
    return 0;
}
