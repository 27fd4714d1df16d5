// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(logStore, "vigil.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logMail, "vigil.mail", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "vigil.app", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "vigil.gui", QtWarningMsg)
Q_LOGGING_CATEGORY(logCli, "vigil.cli", QtWarningMsg)
