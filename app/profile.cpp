#include "app/profile.h"

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

QString keyOf(const Revision &revision)
{
    return u"known/"_s + QString::number(revision.dossierId);
}

} // namespace

Profile::Profile()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"servanda"_s, u"profile"_s)
{
}

Profile::Profile(const QString &file) : m_settings(file, QSettings::IniFormat) {}

bool Profile::knows(const Revision &revision) const
{
    return m_settings.value(keyOf(revision)).toString() == QLatin1StringView(revision.head.toHex());
}

void Profile::remember(const Revision &revision)
{
    m_settings.setValue(keyOf(revision), QString::fromLatin1(revision.head.toHex()));
}

QStringList Profile::recentFiles() const
{
    return m_settings.value(u"recent"_s).toStringList();
}

void Profile::addRecentFile(const QString &path)
{
    constexpr qsizetype kMost = 10;
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(u"recent"_s, QStringList(files.first(std::min(kMost, files.size()))));
}

QString Profile::appearance() const
{
    return m_settings.value(u"appearance"_s, u"system"_s).toString();
}

void Profile::setAppearance(const QString &appearance)
{
    m_settings.setValue(u"appearance"_s, appearance);
}

} // namespace servanda
