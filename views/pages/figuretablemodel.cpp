#include "views/pages/figuretablemodel.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

QString periodText(QDate day, Period period)
{
    switch (period) {
    case Period::Year:
        return QString::number(day.year());
    case Period::Quarter:
        return u"%1 Q%2"_s.arg(day.year()).arg((day.month() + 2) / 3);
    case Period::Month:
        break;
    }
    return day.toString(u"yyyy-MM"_s);
}

std::vector<CurveStage> stagesOf(const std::vector<FigureSeries> &series)
{
    std::vector<CurveStage> stages;
    for (const auto &name : enumNames<CurveStage>()) {
        if (std::ranges::find(series, name.value, &FigureSeries::stage) != series.end())
            stages.push_back(name.value);
    }
    return stages;
}

} // namespace

void FigureTableModel::show(const FigureData &figure)
{
    QStringList titles = std::exchange(m_titles, {});
    std::vector<Row> rows = std::exchange(m_rows, {});
    if (figure.spec.split == Split::Whole)
        makePeriodRows(figure);
    else
        makeSignatoryRows(figure);
    const bool sameShape = titles == m_titles
        && std::ranges::equal(
                               rows, m_rows, {}, [](const Row &row) { return row.cells.front(); },
                               [](const Row &row) { return row.cells.front(); });
    if (sameShape) {
        announceSince(rows);
        return;
    }
    std::swap(titles, m_titles); // a reset begins with the rows that the views know
    std::swap(rows, m_rows);
    beginResetModel();
    std::swap(titles, m_titles);
    std::swap(rows, m_rows);
    endResetModel();
}

/// Cell by cell: a view paints the ones that changed, where a range would make it paint them all.
void FigureTableModel::announceSince(const std::vector<Row> &before)
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const QModelIndex cell = index(static_cast<int>(row), column);
            if (m_rows[row].cells.value(column) != before[row].cells.value(column))
                Q_EMIT dataChanged(cell, cell);
        }
    }
}

std::vector<FactRef> FigureTableModel::factsAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].facts
                                        : std::vector<FactRef>{};
}

QString FigureTableModel::titleAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].cells.value(0)
                                        : QString();
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<size_t>(index.row())].cells.value(index.column());
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole && section > 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

void FigureTableModel::makePeriodRows(const FigureData &figure)
{
    const int decimals = figure.spec.unit.decimals();
    m_titles = {QString(enumLabel(figure.spec.period))};
    std::map<QDate, Row> byDay;
    Row undated{{u"Without a date"_s}, {}};
    Row total{{u"Total, "_s + figure.spec.unit.toText()}, {}};
    for (const FigureSeries &series : figure.series) {
        for (const FigurePoint &point : series.points)
            byDay[point.day].cells = {periodText(point.day, figure.spec.period)};
    }
    for (const FigureSeries &series : figure.series) {
        m_titles << series.name << u"Sum "_s + series.name.toLower();
        qint64 sum = 0;
        for (auto &[day, row] : byDay) {
            const auto point = std::ranges::find(series.points, day, &FigurePoint::day);
            const bool happened = point != series.points.end();
            if (happened) {
                sum = point->cumulative;
                row.facts.insert(row.facts.end(), point->facts.begin(), point->facts.end());
            }
            row.cells << (happened ? groupedText(point->increment, decimals) : QString())
                      << groupedText(sum, decimals);
        }
        undated.cells << (series.undated ? groupedText(series.undated, decimals) : QString())
                      << QString();
        total.cells << QString() << groupedText(series.total(), decimals);
    }
    for (auto &[day, row] : byDay)
        m_rows.push_back(std::move(row));
    if (std::ranges::any_of(figure.series, [](const auto &series) { return series.undated != 0; }))
        m_rows.push_back(std::move(undated));
    m_rows.push_back(std::move(total));
}

void FigureTableModel::makeSignatoryRows(const FigureData &figure)
{
    const int decimals = figure.spec.unit.decimals();
    const std::vector<CurveStage> stages = stagesOf(figure.all);
    m_titles = {figure.spec.subject == Subject::Violations ? u"Attributed to"_s : u"Signatory"_s};
    for (const CurveStage stage : stages)
        m_titles << QString(enumLabel(stage));
    std::vector<PartyId> order;
    std::map<std::pair<PartyId, CurveStage>, const FigureSeries *> found;
    for (const FigureSeries &series : figure.all) {
        found[{series.party, series.stage}] = &series;
        if (std::ranges::find(order, series.party) == order.end())
            order.push_back(series.party);
    }
    Row total{{u"All, "_s + figure.spec.unit.toText()}, {}};
    std::vector<qint64> sums(stages.size());
    for (const PartyId party : order) {
        Row row{{QString()}, {}};
        for (size_t i = 0; i < stages.size(); ++i) {
            const auto at = found.find({party, stages[i]});
            const FigureSeries *series = at == found.end() ? nullptr : at->second;
            if (series)
                row.cells[0] = series->name;
            row.cells << (series ? groupedText(series->total(), decimals) : QString());
            sums[i] += series ? series->total() : 0;
            if (!series)
                continue;
            for (const FigurePoint &point : series->points)
                row.facts.insert(row.facts.end(), point.facts.begin(), point.facts.end());
        }
        m_rows.push_back(std::move(row));
    }
    for (const qint64 sum : sums)
        total.cells << groupedText(sum, decimals);
    m_rows.push_back(std::move(total));
}

} // namespace servanda
