#include "views/window/effectnotice.h"

#include "model/analysis/statusreach.h"
#include "views/effects/effectwork.h"
#include "views/window/browsing.h"
#include "views/window/noticebar.h"

using namespace Qt::StringLiterals;

namespace servanda {

EffectNotice::EffectNotice(const Dossier &dossier, Browsing &browsing, NoticeBar &notices,
                           QObject *parent)
    : QObject(parent),
      m_dossier(dossier),
      m_browsing(browsing),
      m_notices(notices),
      m_work(new EffectWork(this))
{
    connect(&dossier, &Dossier::changed, this, &EffectNotice::follow);
    connect(m_work, &EffectWork::answered, this, &EffectNotice::tell);
}

void EffectNotice::follow(const Edit &edit)
{
    const StatusReach reach = statusReachOf(edit);
    if (reach != StatusReach::Events && reach != StatusReach::Everything)
        return;
    m_work->ask(edit, m_dossier, EditMade::Already, m_browsing.view().asOf);
}

void EffectNotice::tell(const StatusEffect &effect)
{
    if (effect.isNone()) {
        m_notices.setPassing({}, {}, {});
        return;
    }
    const auto moved = effect.obligations();
    const auto show
        = [this, moved] { m_browsing.selectGroup(u"Pledges whose status moved"_s, moved); };
    m_notices.setPassing(u"Effect: "_s + effect.toText(), u"Show them"_s,
                         moved.empty() ? std::function<void()>() : show);
}

} // namespace servanda
