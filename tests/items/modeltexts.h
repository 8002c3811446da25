#pragma once

#include "model/items/itemroles.h"
#include "model/items/liveboard.h"
#include "tests/support/builders.h"
#include "tests/support/catch.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>

namespace servanda::test {

/// Everything, as of a day after all that the tests make up.
inline ViewState everything()
{
    return {day("2030-01-01"), {}};
}

/// Fails the test on the first breach of the model protocol.
class Watched final
{
public:
    explicit Watched(QAbstractItemModel *model)
        : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

private:
    QAbstractItemModelTester m_tester;
};

/// The texts of a column, top to bottom.
inline QStringList texts(const QAbstractItemModel &model, int column)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, column).data().toString();
    return all;
}

/// The codes of the rows, top to bottom, in one line.
inline QString codes(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, 0).data(CodeRole).toString();
    return all.join(QChar(u' '));
}

/// An edit of one change.
template <class Row>
Edit edited(const Row &before, Row after)
{
    Edit edit;
    edit.of<Row>().push_back({before, std::move(after)});
    return edit;
}
template <class Row>
Edit added(Row row)
{
    Edit edit;
    edit.add(std::move(row));
    return edit;
}
template <class Row>
Edit removed(const Row &row)
{
    Edit edit;
    edit.of<Row>().push_back({row, std::nullopt});
    return edit;
}

/// A dossier that can be edited, with its feed and statuses.
struct Desk
{
    explicit Desk(Facts facts) : dossier(std::move(facts)), feed(dossier) {}

    Dossier dossier;
    Feed feed;
    LiveBoard board{feed, everything().asOf};
    FakeStore store;
    Editor editor{dossier, store, QStringLiteral("tester"), [] { return qint64{1}; }};
};

} // namespace servanda::test
