// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/commandline.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace vigil {

class Campaign;
struct CliContext;
struct Workplace;

enum class ExitStatus {
    Done = 0,
    InPart = 1,     ///< the rest is named in the result
    NoCampaign = 2, ///< it cannot be opened, read or written
    Refused = 3,
    Mail = 4,
    Usage = 64,
};

struct Outcome
{
    QJsonObject result;
    ExitStatus status = ExitStatus::Done;
    /// Why the work failed although there is a result to show: then the document says "ok": false and holds both.
    std::optional<Error> error = {};
};

/// One call of the program, read and ready to run.
struct Invocation
{
    const CliContext& context;
    const Arguments& arguments;
    const Workplace& workplace;
    QString campaignFile; ///< absolute
    Campaign* campaign;   ///< null for a command that opens none
};

/// One command: thin, from arguments to a verb of app, and from its answer to JSON. Text for people is made from that
/// JSON, so neither output knows more than the other.
class Command
{
public:
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual CommandSpec spec() const = 0;
    virtual Result<Outcome> run(const Invocation& call) const = 0;
    virtual QString text(const QJsonObject& result) const = 0;

protected:
    Command() = default;
};

} // namespace vigil
