#include "views/forms/factform.h"

#include "model/domain/fieldvalue.h"
#include "model/dossier/editor.h"
#include "model/dossier/entrycheck.h"
#include "model/dossier/factedit.h"
#include "views/forms/amountentry.h"
#include "views/forms/referenceentry.h"
#include "views/plaintext.h"
#include "views/surface.h"
#include "views/textstyle.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

namespace {

constexpr auto kCodeField = "code";

/// The source that the person has begun to name: by its address or by its title.
const char *sourceFieldFor(const QString &typed)
{
    return typed.startsWith("http://"_L1) || typed.startsWith("https://"_L1) ? "url" : "title";
}

} // namespace

FactForm::FactForm(Edit edit, Editor &editor, QDate today, QWidget *parent)
    : QWidget(parent),
      m_edit(std::move(edit)),
      m_fact(factIn(m_edit)),
      m_isNew(!editor.dossier().has(m_fact)),
      m_editor(editor),
      m_today(today),
      m_fields(formFields(m_fact.type, editor.dossier())),
      m_proposed(valueAfter(m_edit, m_fact, kCodeField).toString())
{
    build();
    fillFromFact();
    connect(&editor.dossier(), &Dossier::changed, this, &FactForm::followDossier);
    check();
}

void FactForm::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (const FormField &field : m_fields)
        buildRow(*grid, field);
}

void FactForm::buildRow(QGridLayout &grid, const FormField &field)
{
    // Every second row is kept for what may be entered with the field.
    const int row = 2 * static_cast<int>(&field - m_fields.data());
    auto *label = plainLabel(QLatin1StringView(field.label));
    label->setForegroundRole(QPalette::PlaceholderText);
    styleText(label, TextStyle::Secondary);
    label->setFixedWidth(label->fontMetrics().averageCharWidth() * 12);
    label->setContentsMargins(0, 6, 0, 0); // on the line of the field's text
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setBuddy(field.entry);
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(field.entry, row, 1, Qt::AlignTop);
    connect(field.entry, &ValueEntry::edited, this, [this, name = field.name] {
        if (!m_told.contains(QLatin1StringView(name)))
            m_told += QLatin1StringView(name);
        read();
    });
    if (auto *reference = qobject_cast<ReferenceEntry *>(field.entry))
        connect(reference, &ReferenceEntry::newRequested, this,
                [this, reference](const QString &typed) { openInner(*reference, typed); });
    if (m_isNew && qobject_cast<ReferenceEntry *>(field.entry))
        connect(field.entry, &ValueEntry::edited, this, &FactForm::followCode);
}

Edit FactForm::whole() const
{
    Edit edit = m_edit;
    if (m_inner) {
        const Edit inner = m_inner->whole();
        forEachFactType([&]<class Row>() {
            for (const auto &change : inner.of<Row>())
                edit.of<Row>().push_back(change);
        });
    }
    return edit;
}

Edit FactForm::edit() const
{
    Edit entered = whole();
    dropUnchanged(entered);
    return entered;
}

bool FactForm::isTouched() const
{
    return m_inner || std::ranges::any_of(m_fields, [](const FormField &field) {
               return field.entry->isTouched();
           });
}

/// Into the entries that the person has not touched; what was typed stays.
void FactForm::fillFromFact()
{
    for (const FormField &field : m_fields) {
        if (auto *amount = qobject_cast<AmountEntry *>(field.entry))
            amount->setUsualUnit(usualUnit(m_edit, m_editor.dossier()));
        if (!field.entry->isTouched())
            field.entry->setValue(valueAfter(m_edit, m_fact, field.name));
    }
}

void FactForm::read()
{
    for (const FormField &field : m_fields) {
        if (field.entry->isTouched())
            setValueAfter(m_edit, m_fact, field.name, field.entry->value());
    }
    const Unit usual = usualUnit(m_edit, m_editor.dossier());
    for (const FormField &field : m_fields) {
        if (auto *amount = qobject_cast<AmountEntry *>(field.entry))
            amount->setUsualUnit(usual);
    }
    check();
}

/// A code that was filled in for the person follows what it depends on, such as the signatory.
void FactForm::followCode()
{
    const QString code = valueAfter(m_edit, m_fact, kCodeField).toString();
    if (code != m_proposed)
        return;
    const QString proposed = proposedCode(m_edit, m_editor.dossier());
    if (proposed == code || proposed.isEmpty()) // where codes are names, the one it has stays
        return;
    m_proposed = proposed;
    setValueAfter(m_edit, m_fact, kCodeField, proposed);
    for (const FormField &field : m_fields) {
        if (QLatin1StringView(field.name) == QLatin1StringView(kCodeField))
            field.entry->setValue(proposed);
    }
    check();
}

/// The fact itself may have been changed meanwhile, by undo for example.
void FactForm::followDossier(const Edit &edit)
{
    if (!m_isNew && valueAfter(edit, m_fact, m_fields.front().name).isValid()) {
        m_edit = changeOf(m_fact, m_editor.dossier());
        fillFromFact();
        read();
        return;
    }
    check();
}

void FactForm::check()
{
    const EntryRemarks remarks
        = entryRemarks(whole(), m_editor.dossier(), m_editor.codes(), m_today);
    m_general.clear();
    QStringList obstacles;
    for (const FormField &field : m_fields) {
        QStringList errors;
        QStringList notes;
        const bool isTold = !m_isNew || m_told.contains(QLatin1StringView(field.name));
        const QString notRight = QLatin1StringView(field.label) + u" is not right"_s;
        if (!field.entry->problem().isEmpty())
            obstacles += notRight;
        for (const EntryRemark &remark : remarks) {
            if (remark.fact != m_fact || !remark.field
                || QLatin1StringView(remark.field) != QLatin1StringView(field.name))
                continue;
            const bool stops = remark.weight == EntryRemark::Weight::Error;
            if (stops && field.entry->problem().isEmpty())
                obstacles += remark.what.endsWith("is missing"_L1) ? remark.what : notRight;
            if (isTold || !stops)
                (stops ? errors : notes) += remark.sentence();
        }
        field.entry->setRemarks(errors, notes);
    }
    for (const EntryRemark &remark : remarks) {
        const bool hasEntry = std::ranges::any_of(m_fields, [&remark](const FormField &field) {
            return remark.field && QLatin1StringView(remark.field) == QLatin1StringView(field.name);
        });
        if (hasEntry || (remark.fact && remark.fact != m_fact))
            continue;
        m_general += remark.sentence();
        if (remark.weight == EntryRemark::Weight::Error)
            obstacles += remark.what;
    }
    if (m_inner && !m_inner->obstacle().isEmpty())
        obstacles += u"Source: "_s + m_inner->obstacle();
    obstacles.removeDuplicates();
    m_obstacle = obstacles.value(0);
    if (obstacles.size() > 1)
        m_obstacle += u", %1 more"_s.arg(obstacles.size() - 1);
    Q_EMIT changed();
}

void FactForm::goToObstacle()
{
    for (const FormField &field : m_fields) {
        if (!m_told.contains(QLatin1StringView(field.name)))
            m_told += QLatin1StringView(field.name);
    }
    check();
    const EntryRemarks remarks
        = entryRemarks(whole(), m_editor.dossier(), m_editor.codes(), m_today);
    for (const FormField &field : m_fields) {
        const bool stops = std::ranges::any_of(remarks, [&](const EntryRemark &remark) {
            return remark.fact == m_fact && remark.weight == EntryRemark::Weight::Error
                && remark.field && QLatin1StringView(remark.field) == QLatin1StringView(field.name);
        });
        if (stops || !field.entry->problem().isEmpty()) {
            field.entry->setFocus();
            return;
        }
    }
    if (m_inner)
        m_inner->goToObstacle();
}

void FactForm::focusFirst()
{
    for (const FormField &field : m_fields) {
        const bool isCode = QLatin1StringView(field.name) == QLatin1StringView(kCodeField);
        if (m_isNew ? isEmptyValue(field.entry->value()) : !isCode) {
            field.entry->setFocus();
            return;
        }
    }
    m_fields.front().entry->setFocus();
}

void FactForm::openInner(ReferenceEntry &entry, const QString &typed)
{
    if (m_inner)
        return;
    Edit draft = draftOf(FactType::Source, {}, m_editor.dossier(), m_editor.ids());
    if (!typed.isEmpty())
        setValueAfter(draft, factIn(draft), sourceFieldFor(typed), typed);
    auto *grid = static_cast<QGridLayout *>(layout());
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    grid->getItemPosition(grid->indexOf(&entry), &row, &column, &rows, &columns);

    auto *frame = new Surface(Surface::Kind::Panel, Qt::LeftEdge);
    frame->setObjectName(u"newSource"_s);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 4, 0, 4);
    inside->setSpacing(8);
    auto *head = plainLabel(u"New source"_s);
    styleText(head, TextStyle::Strong);
    inside->addWidget(head);
    m_inner = new FactForm(std::move(draft), m_editor, m_today);
    inside->addWidget(m_inner);
    grid->addWidget(frame, row + 1, 0, 1, 2);
    m_outerEntry = &entry;
    connect(m_inner, &FactForm::changed, this, &FactForm::check);
    // Made last, but walked through from the field that it belongs to.
    QWidget *before = entry.focusProxy();
    for (const FormField &field : m_inner->m_fields) {
        QWidget *next = field.entry->focusProxy();
        setTabOrder(before, next);
        before = next;
    }
    entry.setPending(m_inner->fact());
    m_inner->focusFirst();
}

bool FactForm::leaveInner()
{
    if (!m_inner)
        return false;
    closeInner();
    return true;
}

void FactForm::closeInner()
{
    QWidget *frame = m_inner->parentWidget();
    m_inner->disconnect(this);
    m_inner = nullptr;
    frame->hide();
    frame->deleteLater();
    m_outerEntry->setValue(qint64{0});
    setValueAfter(m_edit, m_fact, "source_id", qint64{0});
    m_outerEntry->setFocus();
    m_outerEntry = nullptr;
    check();
}

} // namespace servanda
