// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewservice.h"

#include "app/stores.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

namespace vigil {

namespace {

const QString viewsSetting = QStringLiteral("saved-views");

constexpr std::array partWords = {
    std::pair{PersonPart::All, "all"},           std::pair{PersonPart::Held, "held"},
    std::pair{PersonPart::OnTrial, "on-trial"},  std::pair{PersonPart::Overdue, "overdue"},
    std::pair{PersonPart::Released, "released"}, std::pair{PersonPart::NotWritten, "not-written"},
};

constexpr std::array columnWords = {
    std::pair{PersonColumn::Name, "name"},       std::pair{PersonColumn::Arrested, "arrested"},
    std::pair{PersonColumn::Place, "place"},     std::pair{PersonColumn::Status, "status"},
    std::pair{PersonColumn::ExpectedEnd, "end"}, std::pair{PersonColumn::Case, "case"},
    std::pair{PersonColumn::Letters, "letters"}, std::pair{PersonColumn::DaysHeld, "days-held"},
    std::pair{PersonColumn::Basis, "basis"},
};

template <class Words, class Value> QString wordOf(const Words& words, Value value)
{
    const auto found = std::ranges::find(words, value, [](const auto& each) { return each.first; });
    return QString::fromLatin1(found->second);
}

template <class Words>
auto valueOf(const Words& words, const QString& word) -> std::optional<decltype(words.front().first)>
{
    const auto found =
        std::ranges::find_if(words, [&](const auto& each) { return word == QLatin1String(each.second); });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

QJsonObject toJson(const SavedView& view)
{
    const PersonQuery& query = view.query;
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("part"), wordOf(partWords, query.part)},
            {QStringLiteral("place"), query.place},
            {QStringLiteral("from"), query.arrestedFrom},
            {QStringLiteral("to"), query.arrestedTo},
            {QStringLiteral("by"), wordOf(columnWords, query.sortBy)},
            {QStringLiteral("descending"), query.order == SortOrder::Descending}};
}

std::optional<SavedView> fromJson(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto part = valueOf(partWords, text("part"));
    const auto column = valueOf(columnWords, text("by"));
    if (text("name").isEmpty() || !part)
        return {};
    SavedView view{.name = text("name"), .query = {}};
    view.query.part = *part;
    view.query.place = text("place");
    view.query.arrestedFrom = text("from");
    view.query.arrestedTo = text("to");
    view.query.sortBy = column.value_or(PersonColumn::Name);
    view.query.order = json.value(QStringLiteral("descending")).toBool() ? SortOrder::Descending : SortOrder::Ascending;
    return view;
}

Result<void> write(Stores& stores, const std::vector<SavedView>& views)
{
    QJsonArray json;
    for (const SavedView& view : views)
        json.append(toJson(view));
    return stores.settings.save(viewsSetting, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

Result<QString> checkedName(const QString& typed)
{
    const QString name = typed.simplified();
    if (name.isEmpty())
        return Error{"view-unnamed", {}};
    if (name.size() > ViewService::longestName)
        return Error{"view-name-long", QString::number(ViewService::longestName)};
    return name;
}

auto named(std::vector<SavedView>& views, const QString& name)
{
    return std::ranges::find(views, name, &SavedView::name);
}

} // namespace

bool narrowsLike(const PersonQuery& one, const PersonQuery& other)
{
    return one.part == other.part && one.place == other.place && one.arrestedFrom == other.arrestedFrom &&
           one.arrestedTo == other.arrestedTo;
}

ViewService::ViewService(Stores& stores) : m_stores(stores) {}

Result<std::vector<SavedView>> ViewService::all() const
{
    VIGIL_TRY_GET(kept, m_stores.settings.find(viewsSetting));
    std::vector<SavedView> views;
    for (const auto& each : QJsonDocument::fromJson(kept.value_or(QString()).toUtf8()).array())
        if (auto view = fromJson(each.toObject()))
            views.push_back(std::move(*view));
    return views;
}

Result<void> ViewService::save(const SavedView& view, int place)
{
    VIGIL_TRY_GET(name, checkedName(view.name));
    VIGIL_TRY_GET(views, all());
    SavedView checked{.name = name, .query = view.query};
    if (const auto present = named(views, name); present != views.end()) {
        *present = std::move(checked);
    } else {
        if (views.size() >= mostViews)
            return Error{"too-many-views", QString::number(mostViews)};
        const auto count = static_cast<int>(views.size());
        views.insert(views.begin() + (place < 0 ? count : std::min(place, count)), std::move(checked));
    }
    return write(m_stores, views);
}

Result<void> ViewService::rename(const QString& from, const QString& to)
{
    VIGIL_TRY_GET(name, checkedName(to));
    VIGIL_TRY_GET(views, all());
    const auto view = named(views, from);
    if (view == views.end())
        return Error{"view-unknown", from};
    if (name != from && named(views, name) != views.end())
        return Error{"view-name-taken", name};
    view->name = name;
    return write(m_stores, views);
}

Result<void> ViewService::remove(const QString& name)
{
    VIGIL_TRY_GET(views, all());
    const auto view = named(views, name);
    if (view == views.end())
        return Error{"view-unknown", name};
    views.erase(view);
    return write(m_stores, views);
}

} // namespace vigil
