#pragma once

#include <QString>

#include <memory>

namespace servanda::bench {

/// What SQLite alone needs for a change of one pledge with its history: the same four rows on the
/// same file under the same settings (lock held, DELETE, EXTRA), written by a bare C program.
class BareTransaction final
{
public:
    explicit BareTransaction(const QString &path);
    ~BareTransaction();
    Q_DISABLE_COPY_MOVE(BareTransaction)

    void changeOnePledge(qint64 pledge);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace servanda::bench
