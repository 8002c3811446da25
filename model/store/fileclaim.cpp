#include "model/store/fileclaim.h"

#include <map>
#include <mutex>

namespace servanda {
namespace {

struct Claims
{
    std::mutex mutex;
    std::map<FileIdentity, int> held; ///< how many read it; -1: being edited
};

Claims &claims()
{
    static Claims all;
    return all;
}

} // namespace

std::unique_ptr<FileClaim> FileClaim::take(FileIdentity file, For purpose)
{
    const std::scoped_lock lock(claims().mutex);
    int &held = claims().held[file];
    if (held < 0 || (held > 0 && purpose == For::Editing))
        return nullptr;
    held = purpose == For::Editing ? -1 : held + 1;
    return std::unique_ptr<FileClaim>(new FileClaim(file, purpose));
}

FileClaim::~FileClaim()
{
    const std::scoped_lock lock(claims().mutex);
    const auto at = claims().held.find(m_file);
    at->second = m_purpose == For::Editing ? 0 : at->second - 1;
    if (at->second == 0)
        claims().held.erase(at);
}

} // namespace servanda
