#include "views/dialogs/settingsdialog.h"

#include "views/effects/effectline.h"
#include "views/plaintext.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace servanda {

SettingsDialog::SettingsDialog(Editor &editor, QDate asOf, QWidget *parent)
    : EditDialog(u"Settings of the dossier"_s, editor, parent),
      m_reason(new QLineEdit),
      m_effect(new EffectLine(editor.dossier(), asOf))
{
    setObjectName(u"settingsDialog"_s);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(3);
    for (const auto &choice : settingChoices()) {
        const QString key = choice.key;
        auto *line = new QLineEdit(editor.dossier().setting(key));
        line->setObjectName(key);
        if (*choice.usual)
            line->setPlaceholderText(u"%1, as usual"_s.arg(QLatin1StringView(choice.usual)));
        line->setAccessibleDescription(QLatin1StringView(choice.about));
        m_lines.insert(key, line);
        m_fresh.insert(key, editor.ids().next<Setting>());
        connect(line, &QLineEdit::textChanged, this, &SettingsDialog::tell);
        form->addRow(QString(QLatin1StringView(choice.label)), line);
        QLabel *about = plainLabel(QLatin1StringView(choice.about));
        about->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(QString(), about);
    }
    m_reason->setObjectName(u"reason"_s);
    form->addRow(u"&Reason"_s, m_reason);
    body()->addLayout(form);
    body()->addWidget(m_effect, 1);
    addButtons();
    setMinimumWidth(560);
    tell();
}

Result<Edit> SettingsDialog::entered() const
{
    SettingTexts texts;
    for (auto at = m_lines.cbegin(); at != m_lines.cend(); ++at)
        texts.insert(at.key(), at.value()->text().trimmed());
    return editOfSettings(texts, editor().dossier(), m_fresh);
}

void SettingsDialog::tell()
{
    const auto edit = entered();
    tellError(edit ? QString() : edit.error().sentence());
    setAction(u"Change settings"_s, edit && edit->size() > 0);
    m_effect->askSoon([this]() -> std::optional<Edit> {
        auto made = entered();
        return made && made->size() > 0 ? std::optional(*std::move(made)) : std::nullopt;
    });
}

Result<Edit> SettingsDialog::makeEdit()
{
    auto edit = entered();
    if (edit)
        edit->reason = m_reason->text().trimmed();
    return edit;
}

} // namespace servanda
