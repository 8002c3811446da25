#include "model/store/image.h"

#include "model/store/claimedfile.h"
#include "model/store/editingplace.h"
#include "model/store/fileheader.h"
#include "model/store/journal.h"
#include "model/store/ownernote.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <new>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr int kTries = 10;
constexpr std::chrono::milliseconds kBetweenTries(5);
constexpr size_t kPiece = 4UL * 1024 * 1024; ///< read between two looks at the clock

/// The system notes changes by ticks: of two within one tick the second is not seen.
constexpr qint64 kTick = 10'000'000; // nanoseconds

Result<FileStamp> lookAt(const FileDescriptor &file)
{
    struct stat info = {};
    if (::fstat(file.number(), &info) != 0)
        return systemError(u"The file cannot be read"_s, errno);
    return stampOf(info);
}

bool changedJustNow(const FileStamp &stamp)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const qint64 age = now.tv_sec * qint64{1'000'000'000} + now.tv_nsec - stamp.modified;
    return age >= 0 && age < kTick;
}

Result<bool> readBytes(const FileDescriptor &file, Image &image, const Watch &watch)
{
    for (size_t offset = 0; offset < image.size; offset += kPiece) {
        if (watch.isOver())
            return fail(Error::Kind::Conflict, u"Opening was stopped"_s);
        if (!file.read(image.bytes.get() + offset, std::min(kPiece, image.size - offset), offset))
            return false;
    }
    return true;
}

Error beingChanged()
{
    return fail(Error::Kind::Conflict, u"The file is being changed by another program"_s,
                u"Wait until it is done and try again."_s);
}

/// True: read whole, and nobody has written meanwhile or was about to.
Result<bool> tryOnce(const FileOnDisk &found, const FileDescriptor &file, Image &image,
                     const Watch &watch)
{
    const auto before = lookAt(file);
    if (!before)
        return before.error();
    if (before->size > kLargestFile || before->size < 512)
        return beingChanged();
    // While a commit is written, its journal says so. One that nobody works on is told of later.
    const auto commits = [&] { return lockHolder(file) && isBeingWritten(found.path); };
    if (changedJustNow(*before) || commits())
        return false;
    image.stamp = *before;
    image.size = static_cast<size_t>(before->size);
    image.bytes.reset(new (std::nothrow) unsigned char[image.size]);
    if (!image.bytes)
        return fail(Error::Kind::Storage, u"There is not enough memory to open the file"_s,
                    u"Close other programs and try again."_s);
    const auto whole = readBytes(file, image, watch);
    if (!whole)
        return whole.error();
    const auto after = lookAt(file);
    return *whole && after && *before == *after && !commits();
}

Result<> checkHeader(Image &image)
{
    const FileHeader header(image.span().first<FileHeader::kSize>());
    if (auto sound = header.check(static_cast<long long>(image.size)); !sound)
        return sound;
    if (header.usesLog()) {
        image.notices.append(u"This copy may lack the latest edits; ask its sender to close it in "
                             u"the program that had it open, and to send it again."_s);
        // Only our copy: without it the bytes could not be read from memory.
        image.bytes[18] = 1;
        image.bytes[19] = 1;
    }
    return {};
}

void noteSurroundings(const FileOnDisk &found, const FileDescriptor &file, Image &image)
{
    if (const auto holder = lockHolder(file))
        image.editor = presenceAt(found.path, *holder);
    else if (hasLiveJournal(found.path))
        image.notices.append(u"This copy was taken while it was being edited, or after a crash; it "
                             u"may be between two states."_s);
    if (const QString place = sharedPlace(found.path); !place.isEmpty())
        image.notices.append(u"The file lies %1; a copy of it is shown."_s.arg(place));
}

} // namespace

Result<Image> readImage(const QString &path, const Watch &watch)
{
    const auto file = claimForReading(path);
    if (!file)
        return file.error();

    Image image;
    bool whole = false;
    for (int i = 0; i < kTries && !whole; ++i) {
        if (i > 0)
            std::this_thread::sleep_for(kBetweenTries);
        const auto done = tryOnce(file->found, file->descriptor, image, watch);
        if (!done)
            return done.error();
        whole = *done;
    }
    if (!whole)
        return beingChanged();
    image.fingerprint
        = Sha256().of({reinterpret_cast<const char *>(image.bytes.get()), image.size});
    if (auto sound = checkHeader(image); !sound)
        return sound.error();
    noteSurroundings(file->found, file->descriptor, image);
    return image;
}

} // namespace servanda
