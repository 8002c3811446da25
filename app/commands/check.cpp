#include "app/commands/commands.h"
#include "app/commands/words.h"
#include "app/console.h"
#include "model/analysis/factsheet.h"
#include "model/store/dossierfile.h"

using namespace Qt::StringLiterals;

namespace servanda {

int checkCommand(const QStringList &words)
{
    Words given({});
    if (!given.read(words, 1))
        return wrongUsage(u"check: "_s + given.error());
    auto loaded = reviewDossier(given.name(0));
    if (!loaded)
        return failed(inFile(loaded.error(), given.name(0)));

    say(u"fingerprint: "_s + QString::fromLatin1(loaded->fingerprint.toHex()));
    say(u"revision: "_s + QString::number(loaded->revision.number));
    forEachFactType([&]<class Row>() {
        say(u"%1: %2"_s.arg(QString::fromLatin1(Description<Row>::plural).toLower(),
                            QString::number(loaded->facts.rows<Row>().size())));
    });
    complainOfNotices(*loaded, given.name(0));
    const std::vector<Fault> faults = std::move(loaded->faults);
    const Dossier dossier(std::move(loaded->facts));
    for (const auto &fault : faults) {
        const QString caption = captionOf(dossier, fault.fact);
        complain(fail(Error::Kind::Invalid,
                      caption.isEmpty() ? fault.what : u"“%1”: %2"_s.arg(caption, fault.what), {},
                      {given.name(0)}));
    }
    return faults.empty() ? kDone : kAnswerIsNo;
}

} // namespace servanda
