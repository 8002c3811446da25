#pragma once

#include "model/exchange/dossierfolder.h"
#include "tests/support/catch.h"

namespace servanda::test {

/// The facts of the example dossier that is shipped with the program.
inline Facts exampleFacts()
{
    IdSource ids;
    const auto edit = readDossierFolder(
        QStringLiteral(SERVANDA_SOURCE_DIR "/resources/paris-declaration"), ids);
    REQUIRE(edit);
    Facts facts;
    forEachFactType([&]<class Row>() {
        for (const auto &change : edit->of<Row>())
            facts.rows<Row>().push_back(*change.after);
    });
    return facts;
}

} // namespace servanda::test
