#include "model/items/palettemodel.h"

#include "model/analysis/factsheet.h"
#include "model/items/itemroles.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr size_t kMostFacts = 50;
constexpr qsizetype kAtOnce = 5000; ///< facts read between two looks at the clock

QString typeLabel(FactType type)
{
    QString label;
    withFactType(type, [&]<class Row>() { label = QString::fromLatin1(Description<Row>::label); });
    return label;
}

QString codeOf(const Dossier &dossier, FactRef fact)
{
    QString code;
    withFactType(fact.type, [&]<class Row>() {
        if constexpr (requires(Row row) { row.code; }) {
            if (const Row *row = dossier.find(Id<Row>{fact.id}))
                code = row->code;
        }
    });
    return code;
}

QString moreText(qsizetype more, bool isOpenEnded)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return (isOpenEnded ? u"and more than "_s : u"and "_s)
        + english.toString(static_cast<qlonglong>(more)) + u" more"_s;
}

} // namespace

PaletteModel::PaletteModel(const Dossier &dossier, QObject *parent)
    : QAbstractListModel(parent),
      m_dossier(dossier),
      m_index(dossier)
{
    m_reader.setInterval(0);
    connect(&m_reader, &QTimer::timeout, this, &PaletteModel::readMore);
    connect(&dossier, &Dossier::changed, this, [this](const Edit &edit) {
        m_index.follow(edit);
        if (!m_search.isEmpty())
            search();
    });
}

void PaletteModel::setEntries(std::vector<PaletteEntry> commands, std::vector<PaletteEntry> pages)
{
    m_commands = std::move(commands);
    m_pages = std::move(pages);
    startReading();
    search();
}

void PaletteModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    startReading();
    search();
}

int PaletteModel::firstChoice() const
{
    const auto found = std::ranges::find_if(m_lines, [](const Line &line) {
        return line.kind != Kind::Heading && line.kind != Kind::More;
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void PaletteModel::readAll()
{
    while (!m_index.readSome(kAtOnce)) {}
    m_reader.stop();
    search();
}

void PaletteModel::startReading()
{
    if (!m_index.isRead())
        m_reader.start();
}

/// For some milliseconds, so that keys are heard meanwhile.
void PaletteModel::readMore()
{
    constexpr qint64 kMilliseconds = 8;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kMilliseconds) {
        if (!m_index.readSome(kAtOnce))
            continue;
        m_reader.stop();
        search();
        return;
    }
}

void PaletteModel::search()
{
    std::vector<Group> groups{entries(Kind::Command, m_commands, u"Commands"_s),
                              entries(Kind::Page, m_pages, u"Pages"_s), facts()};
    if (m_search.trimmed().isEmpty())
        std::swap(groups[0], groups[1]); // where to go is asked more often than what can be done
    std::ranges::stable_sort(groups, {}, &Group::best);
    beginResetModel();
    m_lines.clear();
    for (auto &group : groups)
        std::ranges::move(group.lines, std::back_inserter(m_lines));
    endResetModel();
}

PaletteModel::Group PaletteModel::entries(Kind kind, const std::vector<PaletteEntry> &given,
                                          const QString &heading) const
{
    const auto words = SearchIndex::words(m_search);
    QByteArray sought;
    SearchIndex::fold(m_search.trimmed(), sought);
    std::vector<std::pair<SearchRank, Line>> found;
    QByteArray folded;
    for (size_t i = 0; i < given.size(); ++i) {
        folded.resize(0);
        SearchIndex::fold(given[i].text, folded);
        const bool all = std::ranges::all_of(
            words, [&folded](const QByteArray &word) { return SearchIndex::holds(folded, word); });
        if (all)
            found.emplace_back(words.empty() ? SearchRank::Inside
                                             : searchRank(folded, sought, words),
                               Line{kind, static_cast<int>(i), {}, {}});
    }
    std::ranges::stable_sort(found, {}, [](const auto &pair) { return pair.first; });
    if (found.empty())
        return {};
    Group group{found.front().first, {Line{Kind::Heading, 0, {}, heading}}};
    for (auto &[rank, line] : found)
        group.lines.push_back(std::move(line));
    return group;
}

PaletteModel::Group PaletteModel::facts() const
{
    const auto found = m_index.find(m_search, kMostFacts);
    if (found.best.empty())
        return {};
    Group group{found.best.front().rank, {Line{Kind::Heading, 0, {}, u"Facts"_s}}};
    for (const auto &hit : found.best)
        group.lines.push_back({Kind::Fact, 0, hit.fact, {}});
    if (const auto more = found.all - std::ssize(found.best); more > 0)
        group.lines.push_back({Kind::More, 0, {}, moreText(more, found.isOpenEnded)});
    return group;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(line.kind);
    if (role == NumberRole)
        return line.number;
    const bool asText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    switch (line.kind) {
    case Kind::Heading:
    case Kind::More:
        return asText ? line.text : QVariant();
    case Kind::Command:
        return entryData(m_commands[static_cast<size_t>(line.number)], role);
    case Kind::Page:
        return entryData(m_pages[static_cast<size_t>(line.number)], role);
    case Kind::Fact:
        return factData(line.fact, role);
    }
    return {};
}

QVariant PaletteModel::entryData(const PaletteEntry &entry, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return QString(entry.text + u", "_s + entry.detail + u' ' + entry.keys).trimmed();
    case SecondaryTextRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    default:
        return {};
    }
}

QVariant PaletteModel::factData(FactRef fact, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return captionOf(m_dossier, fact);
    case Qt::AccessibleTextRole:
        return QString(typeLabel(fact.type) + u' ' + codeOf(m_dossier, fact) + u": "_s
                       + captionOf(m_dossier, fact));
    case SecondaryTextRole:
        return typeLabel(fact.type);
    case CodeRole:
        return codeOf(m_dossier, fact);
    case FactRole:
        return QVariant::fromValue(fact);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const auto kind = static_cast<Kind>(index.data(KindRole).toInt());
    return index.isValid() && kind != Kind::Heading && kind != Kind::More
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::NoItemFlags;
}

} // namespace servanda
