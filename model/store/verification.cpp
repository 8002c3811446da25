#include "model/store/verification.h"

#include "model/store/factloader.h"
#include "model/store/historycheck.h"
#include "model/store/schema.h"
#include "model/store/storedcontents.h"
#include "model/store/structurecheck.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace servanda {

Result<std::vector<Fault>> verifyDatabase(Connection &connection, const Revision &revision)
{
    if (auto structure = checkStructure(connection, Thoroughness::Full); !structure) {
        if (structure.error().kind != Error::Kind::Unusable)
            return structure.error();
        return std::vector<Fault>{{{}, structure.error().what}};
    }
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    FaultList faults;
    if (auto contents = checkContents(connection, *version); !contents) {
        if (contents.error().kind != Error::Kind::Unusable)
            return contents.error();
        faults.add({}, contents.error().what);
    }
    FactLoader loader(connection, *version, faults, FactLoader::Want::Hashes);
    if (auto facts = loader.load(); !facts)
        return facts.error();
    QStringList notices; // a clock that was wrong is no fault
    if (auto history = checkHistory(connection, revision, loader.hashes(),
                                    QDateTime::currentMSecsSinceEpoch(), faults, notices);
        !history)
        return history.error();
    return faults.take();
}

Result<> checkHead(Connection &connection, const Revision &revision)
{
    const bool named = revision.dossierId > 0;
    if (named && revision.number == 0 && revision.head == QByteArray(32, '\0'))
        return {};
    auto newest = connection.prepare("SELECT hash FROM edit WHERE number = ?1");
    if (!newest)
        return newest.error();
    newest->bind(1, revision.number);
    const auto row = newest->step();
    if (!row)
        return row.error();
    if (named && *row && newest->bytes(0) == revision.head.toStdString())
        return {};
    return fail(Error::Kind::Unusable,
                u"The history does not match: its newest entry is not the "
                u"one the file names"_s,
                u"Open it for review, and ask for another copy."_s);
}

} // namespace servanda
