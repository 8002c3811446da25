#include "views/window/evidenceentry.h"

#include "model/dossier/editor.h"
#include "model/dossier/evidence.h"
#include "model/exchange/filearchiving.h"
#include "views/forms/factformpane.h"
#include "views/window/archivechoice.h"
#include "views/window/backgroundwork.h"
#include "views/window/browsing.h"
#include "views/window/evidencedrop.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace servanda {
namespace {

constexpr qsizetype kShownName = 60;

std::optional<OfferedEvidence> copiedEvidence()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); // null while it is empty
    return copied ? evidenceIn(*copied) : std::nullopt;
}

} // namespace

EvidenceEntry::EvidenceEntry(Parts parts, QMenu &menu, QObject *parent)
    : QObject(parent),
      m_parts(std::move(parts))
{
    const auto add
        = [&](const QString &text, const QKeySequence &keys, void (EvidenceEntry::*act)()) {
              QAction *action = menu.addAction(text, keys);
              connect(action, &QAction::triggered, this, act);
              return action;
          };
    m_file = add(u"Add source from f&ile…"_s, u"Ctrl+Shift+A"_s, &EvidenceEntry::chooseFile);
    m_address
        = add(u"Add source from addre&ss…"_s, u"Ctrl+Shift+L"_s, &EvidenceEntry::enterAddress);
    m_paste = add(u"Add source from clip&board"_s, QKeySequence::Paste, &EvidenceEntry::paste);
    auto *drop = new EvidenceDrop(m_parts.editor.dossier(), m_parts.inspector,
                                  m_parts.isFormTouched, this);
    connect(drop, &EvidenceDrop::dropped, this, &EvidenceEntry::take);
    connect(&m_parts.inspector, &Inspector::shown, this, &EvidenceEntry::tellActions);
    tellActions();
}

void EvidenceEntry::tellActions()
{
    const FactRef fact = m_parts.inspector.shownFact();
    const bool onSource = fact.type == FactType::Source && m_parts.editor.dossier().has(fact);
    m_file->setText(onSource ? u"Arch&ive a file…"_s : u"Add source from f&ile…"_s);
    m_file->setEnabled(onSource || canRestOnSource(fact));
    m_address->setEnabled(canRestOnSource(fact));
    m_paste->setEnabled(onSource || canRestOnSource(fact));
}

void EvidenceEntry::chooseFile()
{
    const FactRef fact = m_parts.inspector.shownFact();
    auto *ask = new QFileDialog(m_parts.inspector.window(), m_file->iconText());
    ask->setObjectName(u"evidenceFile"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setFileMode(QFileDialog::ExistingFile);
    connect(ask, &QFileDialog::fileSelected, this,
            [this, fact](const QString &path) { takeFile(fact, path); });
    ask->open();
}

void EvidenceEntry::enterAddress()
{
    // The one that was just copied in the browser is most likely the one that is meant.
    const auto copied = copiedEvidence();
    const FactRef fact = m_parts.inspector.shownFact();
    if (copied && !copied->isFile())
        take(fact, *copied);
    else
        openForm(fact, {});
}

void EvidenceEntry::paste()
{
    const FactRef fact = m_parts.inspector.shownFact();
    const auto copied = copiedEvidence();
    if (copied && canTake(fact, *copied, m_parts.editor.dossier())) {
        take(fact, *copied);
        return;
    }
    m_parts.notices.add(
        NoticeBar::Tone::Notice,
        copied ? u"The source has an address already. Change it in its form."_s
               : u"The clipboard holds neither one file nor one web address. Rows from a "
                 "spreadsheet are pasted with Ctrl+Shift+V."_s);
}

void EvidenceEntry::take(FactRef fact, const OfferedEvidence &offered)
{
    if (offered.isFile())
        takeFile(fact, offered.path);
    else
        add(fact, {offered.title, offered.address});
}

void EvidenceEntry::takeFile(FactRef fact, const QString &path)
{
    const auto read = std::make_shared<std::optional<Result<FileToArchive>>>();
    BackgroundWork::start(
        *m_parts.inspector.window(),
        {.words = u"Reading “%1”…"_s.arg(QFileInfo(path).fileName().left(kShownName)),
         .work =
             [read, path](Progress &progress) {
                 *read = readFileToArchive(
                     path, [&progress](qint64 now, qint64 all) { return progress.tell(now, all); });
             },
         .whenDone =
             [this, here = QPointer(this), read, fact] {
                 if (!here)
                     return;
                 if (**read)
                     add(fact, {{}, {}, *std::move(**read)});
                 else
                     m_parts.notices.add(NoticeBar::Tone::Fault, (*read)->error().sentence());
             }});
}

void EvidenceEntry::add(FactRef fact, const Evidence &evidence)
{
    if (!m_parts.editor.dossier().has(fact) || hasAlready(fact, evidence))
        return;
    if (fact.type == FactType::Source)
        addToSource({fact.id}, evidence);
    else
        openForm(fact, evidence);
}

bool EvidenceEntry::hasAlready(FactRef fact, const Evidence &evidence)
{
    const Dossier &dossier = m_parts.editor.dossier();
    const SourceId source = sourceOf(evidence, dossier);
    if (!source)
        return false;
    m_parts.browsing.select(fact);
    const FactRef known = refOf(source);
    const QString what = evidence.file ? u"this file"_s : u"this address"_s;
    const QString sentence = u"The dossier has %1 already, as source %2, “%3”."_s.arg(
        what, nameOf(known, dossier), dossier.find(source)->title.simplified().left(kShownName));
    const auto show = [this, known] { m_parts.browsing.select(known); };
    if (fact == known)
        m_parts.notices.add(NoticeBar::Tone::Notice, sentence);
    else if (fact.type == FactType::Source)
        m_parts.notices.addWithAction(NoticeBar::Tone::Notice, sentence, u"Show it"_s, show);
    else if (restsOn(fact, source, dossier))
        m_parts.notices.addWithAction(
            NoticeBar::Tone::Notice,
            sentence + u" %1 rests on it."_s.arg(nameOf(fact, dossier).left(kShownName)),
            u"Show it"_s, show);
    else
        m_parts.notices.addWithAction(
            NoticeBar::Tone::Notice, sentence,
            u"Add it to %1"_s.arg(nameOf(fact, dossier).simplified().left(kShownName)),
            [this, fact, source] { rest(fact, source); });
    return true;
}

/// On a source that is in the dossier.
void EvidenceEntry::rest(FactRef fact, SourceId source)
{
    const Dossier &dossier = m_parts.editor.dossier();
    if (!dossier.has(fact) || !dossier.find(source) || restsOn(fact, source, dossier))
        return;
    Edit edit;
    addRest(edit, fact, source, dossier, m_parts.editor.ids());
    edit.label = u"Add source %1 to %2"_s.arg(nameOf(refOf(source), dossier),
                                              nameOf(fact, dossier).simplified().left(kShownName));
    commit(std::move(edit));
    m_parts.browsing.select(fact);
}

void EvidenceEntry::addToSource(SourceId id, const Evidence &evidence)
{
    const Source *source = m_parts.editor.dossier().find(id);
    Edit edit;
    if (evidence.file) {
        addCopy(edit, id, *evidence.file, PartialDate(m_parts.today), m_parts.editor.ids());
        edit.label = u"Archive %1 with %2"_s.arg(evidence.file->name.left(kShownName),
                                                 source->code.left(kShownName));
    } else {
        Source after = *source;
        after.url = evidence.address;
        edit.label = u"Change address of %1"_s.arg(source->code.left(kShownName));
        edit.of<Source>().push_back({*source, std::move(after)});
    }
    commit(std::move(edit));
    m_parts.browsing.reveal(refOf(id));
}

void EvidenceEntry::openForm(FactRef fact, const Evidence &evidence)
{
    Editor &editor = m_parts.editor;
    m_parts.browsing.select(fact); // so that the form is seen to be about it
    auto *form = new FactFormPane(sourceDraft(evidence, editor.dossier(), editor.ids()), editor,
                                  m_parts.today);
    const QString name = nameOf(fact, editor.dossier()).simplified().left(kShownName);
    auto *archive = evidence.file ? new ArchiveChoice(*evidence.file) : nullptr;
    const auto complete = [&editor, fact, archive, file = evidence.file, today = m_parts.today,
                           source = SourceId{form->fact().id}](Edit &edit) -> Result<> {
        const Dossier &dossier = editor.dossier();
        const Source &entered = *edit.of<Source>().front().after;
        if (const SourceId same
            = entered.url.isEmpty() ? SourceId() : sourceOf({{}, entered.url}, dossier))
            return fail(Error::Kind::Invalid,
                        u"The dossier has this address already, as source %1"_s.arg(
                            nameOf(refOf(same), dossier)),
                        u"Leave, and name that source in the fact."_s);
        addRest(edit, fact, source, dossier, editor.ids());
        if (archive && archive->isChosen())
            addCopy(edit, source, *file, PartialDate(today), editor.ids());
        return {};
    };
    form->addCompany({u"for %1"_s.arg(name), u"Add source to %1"_s.arg(name), archive, complete});
    Q_EMIT formMade(form, fact);
}

void EvidenceEntry::commit(Edit edit)
{
    if (const auto done = m_parts.editor.commit(std::move(edit)); !done)
        m_parts.notices.add(NoticeBar::Tone::Fault, done.error().front().sentence());
}

} // namespace servanda
