#include "model/store/dossierfile.h"
#include "model/store/factcheck.h"
#include "model/store/historycheck.h"
#include "model/store/image.h"
#include "model/store/schema.h"
#include "model/store/storedcontents.h"
#include "model/store/structurecheck.h"

#include <QDateTime>

#include <future>
#include <new>
#include <system_error>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

/// Below it a thread costs more than it saves.
constexpr size_t kWorthAThread = 4UL * 1024 * 1024;
/// Above it the quick check must do (reference: reliability 3.2).
constexpr size_t kLargeImage = 64UL * 1024 * 1024;

/// The structure is checked on a connection of its own beside the loading, which SQLite's
/// bounds checks and the loader's own make safe on a damaged image too.
Result<> checkImage(std::span<unsigned char> image, const Watch &watch)
{
    auto connection = Connection::review(image);
    if (!connection)
        return connection.error();
    (*connection)->watch(watch);
    return checkStructure(**connection,
                          image.size() > kLargeImage ? Thoroughness::Quick : Thoroughness::Full);
}

std::future<Result<>> startCheck(const Image &image, const Watch &watch, std::atomic_bool &failed)
{
    auto check = [span = image.span(), watch, &failed] {
        auto done = checkImage(span, watch);
        if (!done)
            failed = true;
        return done;
    };
    if (image.size > kWorthAThread) {
        try {
            return std::async(std::launch::async, check);
        } catch (const std::system_error &) {
            // No thread to be had: one after the other, then.
        }
    }
    return std::async(std::launch::deferred, check);
}

Result<LoadedDossier> loadAll(Connection &connection, int version, FaultList &faults)
{
    auto revision = readRevision(connection);
    if (!revision)
        return revision.error();
    FactLoader loader(connection, version, faults, FactLoader::Want::FactsAndHashes);
    auto facts = loader.load();
    if (!facts)
        return facts.error();
    LoadedDossier loaded{*std::move(facts), *std::move(revision), {}, {}, {}};
    checkBetweenFacts(loaded.facts, faults);
    if (auto history = checkHistory(connection, loaded.revision, loader.hashes(),
                                    QDateTime::currentMSecsSinceEpoch(), faults, loaded.notices);
        !history)
        return history.error();
    return loaded;
}

Result<LoadedDossier> checkAndLoad(const Image &image, const Watch &watch)
{
    auto connection = Connection::review(image.span());
    if (!connection)
        return connection.error();
    std::atomic_bool failed = false;
    Watch both = watch;
    both.vain = &failed;
    (*connection)->watch(both);
    const auto version = compareSchema(**connection);
    if (!version)
        return version.error();

    auto check = startCheck(image, watch, failed);
    FaultList faults;
    auto loaded = loadAll(**connection, *version, faults);
    const auto contents = loaded ? checkContents(**connection, *version) : Result<>();
    if (auto structure = check.get(); !structure)
        return structure.error(); // says more than what loading stumbled over
    if (!contents)
        return contents.error();
    if (loaded)
        loaded->faults = faults.take();
    return loaded;
}

Result<LoadedDossier> review(const QString &path, const std::atomic_bool *stop)
{
    Watch watch{Watch::deadlineFor(0), stop, nullptr};
    auto image = readImage(path, watch);
    if (!image)
        return image.error();
    watch.deadline = Watch::deadlineFor(static_cast<long long>(image->size));
    auto loaded = checkAndLoad(*image, watch);
    if (!loaded) {
        if (watch.isLate() && !watch.isStopped())
            return fail(Error::Kind::Unusable,
                        u"The file takes too long to check; it is damaged or made to do harm"_s,
                        u"Ask its sender for another copy."_s);
        return loaded;
    }
    loaded->notices = image->notices + loaded->notices;
    loaded->stamp = image->stamp;
    loaded->editor = image->editor;
    loaded->fingerprint = QByteArray(bytesOf(image->fingerprint).data(), 32);
    return loaded;
}

} // namespace

Result<LoadedDossier> reviewDossier(const QString &path, const std::atomic_bool *stop)
{
    try {
        return review(path, stop);
    } catch (const std::bad_alloc &) {
        return fail(Error::Kind::Storage, u"There is not enough memory to open the file"_s,
                    u"Close other programs and try again."_s);
    }
}

} // namespace servanda
