// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include <QDir>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialise()
{
    Q_INIT_RESOURCE(vigil_app_data);
}

namespace vigil {

void initialiseResources()
{
    static const bool done = (initialise(), true);
    Q_UNUSED(done)
}

} // namespace vigil
