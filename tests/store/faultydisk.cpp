#include "tests/store/faultydisk.h"

#include <cstdlib>
#include <new>
#include <sqlite3.h>

namespace servanda::test {
namespace {

struct Plan
{
    int calls = 0; ///< until the failure; 0: none is planned
    int code = SQLITE_IOERR;
    bool forGood = false;
    bool failed = false;
};

Plan plan; // SQLite's interface has no room for more than one
sqlite3_vfs *realDisk; // borrowed from SQLite
sqlite3_vfs faultyDisk; // a copy of it with some calls replaced
sqlite3_io_methods faultyCalls;

struct File
{
    sqlite3_file base;
    sqlite3_file *real;
};

bool fails()
{
    if (plan.failed && plan.forGood)
        return true;
    if (plan.calls == 0 || --plan.calls > 0)
        return false;
    plan.failed = true;
    return true;
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = realOf(file);
    const int code = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
    std::free(real);
    return code;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    file->pMethods = nullptr;
    if (fails())
        return plan.code == SQLITE_FULL ? SQLITE_CANTOPEN : plan.code;
    auto *real
        = static_cast<sqlite3_file *>(std::calloc(1, static_cast<size_t>(realDisk->szOsFile)));
    const int code = realDisk->xOpen(realDisk, name, real, flags, out);
    if (code != SQLITE_OK) {
        std::free(real);
        return code;
    }
    reinterpret_cast<File *>(file)->real = real;
    file->pMethods = &faultyCalls;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    return fails() ? SQLITE_IOERR_DELETE : realDisk->xDelete(realDisk, name, sync);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    return fails() ? plan.code : realOf(file)->pMethods->xWrite(realOf(file), data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return fails() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}

void fillCalls()
{
    faultyCalls = {};
    faultyCalls.iVersion = 1; // without shared memory and mapping
    faultyCalls.xClose = closeFile;
    faultyCalls.xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 offset) {
        return realOf(f)->pMethods->xRead(realOf(f), to, size, offset);
    };
    faultyCalls.xWrite = writeFile;
    faultyCalls.xTruncate = truncateFile;
    faultyCalls.xSync = syncFile;
    faultyCalls.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return realOf(f)->pMethods->xFileSize(realOf(f), size);
    };
    faultyCalls.xLock
        = [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xLock(realOf(f), lock); };
    faultyCalls.xUnlock
        = [](sqlite3_file *f, int lock) { return realOf(f)->pMethods->xUnlock(realOf(f), lock); };
    faultyCalls.xCheckReservedLock = [](sqlite3_file *f, int *out) {
        return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
    };
    faultyCalls.xFileControl = [](sqlite3_file *f, int operation, void *argument) {
        return realOf(f)->pMethods->xFileControl(realOf(f), operation, argument);
    };
    faultyCalls.xSectorSize
        = [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); };
    faultyCalls.xDeviceCharacteristics
        = [](sqlite3_file *f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); };
}

} // namespace

FaultyDisk::FaultyDisk()
{
    realDisk = sqlite3_vfs_find(nullptr);
    faultyDisk = *realDisk;
    faultyDisk.pNext = nullptr;
    faultyDisk.zName = "faulty";
    faultyDisk.szOsFile = static_cast<int>(sizeof(File));
    faultyDisk.xOpen = openFile;
    faultyDisk.xDelete = deleteFile;
    fillCalls();
    plan = {};
    sqlite3_vfs_register(&faultyDisk, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&faultyDisk);
    sqlite3_vfs_register(realDisk, 1);
}

void FaultyDisk::failAt(int call, int code, bool forGood)
{
    plan = {call, code, forGood, false};
}

void FaultyDisk::repair()
{
    plan.calls = 0;
    plan.forGood = false;
}

bool FaultyDisk::hasFailed() const
{
    return plan.failed;
}

} // namespace servanda::test
