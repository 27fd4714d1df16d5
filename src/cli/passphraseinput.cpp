// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphraseinput.h"

#include "app/passphraserules.h"
#include "cli/clitext.h"
#include "cli/commandline.h"
#include "cli/runcli.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vigil {

namespace {

constexpr std::size_t passphraseAtMost = std::size_t{64} * 1024;

class OpenFile final
{
public:
    explicit OpenFile(const QString& file)
        : m_descriptor(::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Fills part of the room; 0 at the end, below on failure.
using Reader = std::function<qint64(char* room, std::size_t size)>;

Reader readerOf(int descriptor)
{
    return [descriptor](char* room, std::size_t size) {
        for (;;)
            if (const auto got = ::read(descriptor, room, size); got >= 0 || errno != EINTR)
                return qint64{got};
    };
}

/// Past the buffers of Qt, where the passphrase would stay.
Reader readerOf(QIODevice& device)
{
    if (const auto* const file = qobject_cast<QFileDevice*>(&device); file && file->handle() >= 0)
        return readerOf(file->handle());
    return [&device](char* room, std::size_t size) { return device.read(room, static_cast<qint64>(size)); };
}

void dropLineEnd(Passphrase& text)
{
    if (!text.reveal().ends_with('\n'))
        return;
    text.shorten(text.size() - 1);
    if (text.reveal().ends_with('\r'))
        text.shorten(text.size() - 1);
}

Result<Passphrase> readWhole(const Reader& read, const QString& name)
{
    auto text = Passphrase::ofSize(passphraseAtMost + 1);
    std::size_t size = 0;
    while (size < text.size()) {
        const qint64 got = read(text.data() + size, text.size() - size);
        if (got < 0)
            return Error{"file-unreadable", u"%1 (%2)"_s.arg(name, qt_error_string(errno))};
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    if (size > passphraseAtMost)
        return Error{"file-too-large", name};
    text.shorten(size);
    dropLineEnd(text);
    if (text.reveal().find('\0') != std::string_view::npos)
        return Error{"nul-in-passphrase", name};
    return text;
}

Result<Passphrase> ask(const CliContext& context, const QString& prompt)
{
    if (!context.askSecret)
        return Error{"no-terminal", {}};
    return context.askSecret(prompt);
}

bool nobodyCanBeAsked(const Result<Passphrase>& answer)
{
    return !answer && answer.error().code == Code("no-terminal");
}

} // namespace

Result<Passphrase> readPassphrase(const CliContext& context, const QString& file)
{
    if (file == "-"_L1)
        return readWhole(readerOf(context.in), file);
    const OpenFile opened(file);
    if (opened.descriptor() < 0)
        return Error{"file-unreadable", u"%1 (%2)"_s.arg(file, qt_error_string(errno))};
    return readWhole(readerOf(opened.descriptor()), file);
}

Result<std::optional<Passphrase>> passphraseOf(const CliContext& context, const Arguments& arguments)
{
    std::optional<Passphrase> none;
    if (!arguments.has(u"passphrase-file"_s))
        return none;
    VIGIL_TRY_GET(passphrase, readPassphrase(context, arguments.value(u"passphrase-file"_s)));
    return std::optional(passphrase);
}

Result<Passphrase> presentPassphraseOf(const CliContext& context, const Arguments& arguments, const QString& file)
{
    VIGIL_TRY_GET(given, passphraseOf(context, arguments));
    return given ? Result<Passphrase>(*given) : askPassphraseOf(context, file);
}

Result<Passphrase> newPassphraseOf(const CliContext& context, const Arguments& arguments, const QString& option)
{
    const auto weak = arguments.has(u"weak-ok"_s) ? WeakPassphrase::Allowed : WeakPassphrase::Refused;
    if (arguments.has(option)) {
        auto fromFile = readPassphrase(context, arguments.value(option));
        if (fromFile)
            VIGIL_TRY(checkNewPassphrase(*fromFile, weak));
        return fromFile;
    }
    auto first = ask(context, CliText::tr("New passphrase: "));
    if (nobodyCanBeAsked(first))
        return Error{"no-terminal", "--"_L1 + option};
    if (!first)
        return first;
    VIGIL_TRY(checkNewPassphrase(*first, weak));
    VIGIL_TRY_GET(again, ask(context, CliText::tr("Once more: ")));
    if (!(again == *first))
        return Error{"passphrases-differ", {}};
    return first;
}

Result<Passphrase> askPassphraseOf(const CliContext& context, const QString& file)
{
    auto typed = ask(context, CliText::tr("Passphrase for %1: ").arg(visibleLines(QFileInfo(file).fileName())));
    if (nobodyCanBeAsked(typed))
        return Error{"passphrase-needed", file};
    return typed;
}

} // namespace vigil
