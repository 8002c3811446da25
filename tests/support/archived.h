#pragma once

#include "model/domain/edit.h"

namespace servanda::test {

inline Content contentFrom(const QByteArray &bytes)
{
    return {checksumOf(bytes), bytes};
}

inline ArchivedCopy archivedCopy(qint64 id, Id<Source> source, const QByteArray &bytes,
                                 const QString &name = QStringLiteral("report.pdf"))
{
    return {{id},
            source,
            name,
            {QStringLiteral("application/pdf")},
            {bytes.size()},
            checksumOf(bytes),
            PartialDate(QDate(2026, 1, 7))};
}

/// Adds a copy with what it holds.
inline void archive(Edit &edit, qint64 id, Id<Source> source, const QByteArray &bytes,
                    const QString &name = QStringLiteral("report.pdf"))
{
    edit.add(archivedCopy(id, source, bytes, name));
    edit.contents.push_back(contentFrom(bytes));
}

} // namespace servanda::test
