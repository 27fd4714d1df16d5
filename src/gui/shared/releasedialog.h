// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "gui/shared/recordports.h"

#include <QDialog>

namespace vigil {

class Campaign;
class FieldGrid;
class PlainLabel;

/// Asks for the day and the source of a release, and records it. Nobody is ever released by a date that has passed.
class ReleaseDialog final : public QDialog
{
    Q_OBJECT

public:
    ReleaseDialog(Campaign& campaign, Reference person, QWidget* parent = nullptr);

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void saved(const vigil::Receipt& receipt);

private:
    void build();
    void showError(const Error& error);
    Campaign& m_campaign;
    Reference m_person;
    RecordPorts m_ports;
    FieldGrid* m_grid;
    PlainLabel* m_outcome;
};

} // namespace vigil
