#include "model/store/sqlerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

Error constraintError(int code, const QString &detail)
{
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return fail(Error::Kind::Invalid, u"A fact refers to another one that does not exist"_s,
                    u"Look at the facts again and repeat the change."_s);
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY
        || code == SQLITE_CONSTRAINT_ROWID)
        return fail(Error::Kind::Conflict, u"A code or id is used twice (%1)"_s.arg(detail),
                    u"Give each fact its own."_s);
    return fail(Error::Kind::Invalid, u"A value breaks a rule of the file (%1)"_s.arg(detail),
                u"Correct it and repeat the change."_s);
}

Error diskError(int code, const QString &detail)
{
    return fail(Error::Kind::Storage,
                u"The disk reports an input/output error (%1, code %2)"_s.arg(
                    detail, QString::number(code)),
                u"Check the disk and its connection; nothing was changed."_s);
}

Error readOnlyError(int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return fail(Error::Kind::Storage, u"The file was moved or deleted while it was open"_s,
                    u"Put it back, or save a copy elsewhere."_s);
    return fail(Error::Kind::Storage, u"The file or its folder cannot be written"_s,
                u"Check the permissions, or open it for review."_s);
}

} // namespace

Error damaged(const QString &why)
{
    return fail(Error::Kind::Unusable, u"The file is damaged (%1)"_s.arg(why),
                u"Ask its sender for another copy, or restore a backup."_s);
}

Error sqlError(int code, const QString &detail)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return fail(Error::Kind::Storage, u"The disk is full"_s,
                    u"Free some space and repeat; nothing was changed."_s);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return readOnlyError(code);
    case SQLITE_CANTOPEN:
        return fail(Error::Kind::Storage, u"The file cannot be opened for writing"_s,
                    u"Check the permissions of the file and its folder, or open it for review."_s);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(Error::Kind::Conflict, u"Another program has the file open"_s,
                    u"Close it there, or open it for review."_s);
    case SQLITE_IOERR:
        return diskError(code, detail);
    case SQLITE_CONSTRAINT:
        return constraintError(code, detail);
    case SQLITE_TOOBIG:
        return fail(Error::Kind::Unusable, u"The file is damaged: it holds too large a value"_s,
                    u"Ask its sender for another copy."_s);
    case SQLITE_INTERRUPT:
        return fail(Error::Kind::Conflict, u"Opening was stopped"_s);
    case SQLITE_NOMEM:
        return fail(Error::Kind::Storage, u"There is not enough memory"_s,
                    u"Close other programs and try again."_s);
    case SQLITE_AUTH:
        return fail(Error::Kind::Unusable, u"The file has unexpected content"_s,
                    u"Ask its sender for another copy."_s);
    default:
        return damaged(detail);
    }
}

Error sqlError(sqlite3 *database, int code)
{
    return sqlError(code, QString::fromUtf8(sqlite3_errmsg(database)).left(200));
}

} // namespace servanda
