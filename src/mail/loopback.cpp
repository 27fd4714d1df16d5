// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailtransport.h"

#include <arpa/inet.h>

namespace vigil {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || host == QLatin1String("::1"))
        return true;
    in_addr address = {};
    return ::inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1 && ntohl(address.s_addr) >> 24 == 127;
}

} // namespace vigil
