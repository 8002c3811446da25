#pragma once

#include "tests/views/window/openedwindow.h"
#include "views/effects/effectline.h"
#include "views/effects/effectwork.h"
#include "views/forms/lineentry.h"
#include "views/theme/theme.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"
#include "views/window/readingsbox.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>

namespace servanda::test {

inline constexpr int kPatience = 5000; ///< milliseconds, on a busy computer

template <class T>
const T &factOf(const Dossier &dossier, const char *code)
{
    const auto rows = dossier.rows<T>();
    const auto at = std::ranges::find(rows, text(code), &T::code);
    REQUIRE(at != rows.end());
    return *at;
}

/// The example dossier with two rival readings of one clause.
inline Facts parisReadings()
{
    Facts facts = parisFacts();
    const Dossier dossier(facts);
    const auto &clause = factOf<Clause>(dossier, "PD-2");
    Reading sleeping;
    sleeping.id = {11};
    sleeping.code = text("R-1");
    sleeping.instrument = clause.instrument;
    sleeping.clause = clause.id;
    sleeping.title = text("Support of the armed forces waits for the ceasefire as well");
    sleeping.author = text("A. N. Other");
    sleeping.condition = text("CEASEFIRE");
    Reading bound = sleeping;
    bound.id = {12};
    bound.code = text("R-2");
    bound.title = text("Support of the armed forces is owed at once");
    bound.author = text("Legal service");
    bound.effect = ReadingEffect::Bound;
    bound.condition.clear();
    facts.rows<Reading>() = {sleeping, bound};
    return facts;
}

struct EffectWindow : OpenedWindow
{
    explicit EffectWindow(Facts facts = parisFacts()) : OpenedWindow(std::move(facts))
    {
        window.addEditing(editor);
        window.resize(1280, 800);
    }
    void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void trigger(const char *menu, const char *words)
    {
        for (QAction *action : find<QMenu>(menu).actions()) {
            if (action->text().remove(u'&') == text(words)) {
                action->trigger();
                return;
            }
        }
        FAIL(words);
    }
    void act(const char *words)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words)) {
                REQUIRE(action->isEnabled());
                action->trigger();
                settle();
                return;
            }
        }
        FAIL(words);
    }
    [[nodiscard]] bool canDo(const char *words)
    {
        for (const QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words))
                return action->isEnabled();
        }
        return false;
    }
    void type(const char *field, const char *words)
    {
        auto &entry = find<ValueEntry>(field);
        entry.setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            line->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), text(words));
        settle();
    }
    void giveSource()
    {
        auto &entry = find<ValueEntry>("source_id");
        entry.setFocus();
        QTest::keyClicks(QApplication::focusWidget(), text("s-001"));
        press(Qt::Key_Return);
        settle();
    }
    QString awaitEffect()
    {
        REQUIRE(QTest::qWaitFor(
            [this] {
                const auto *line = window.findChild<EffectLine *>();
                return line && line->isVisible() && line->effect();
            },
            kPatience));
        return textOf("effectText");
    }
    [[nodiscard]] QString notice()
    {
        for (const QLabel *label : window.findChild<NoticeBar *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(text("Effect: ")))
                return label->text();
        }
        return {};
    }
    void keep(const char *name, const char *seen = nullptr)
    {
        settle();
        if (seen) {
            auto &widget = find<QWidget>(seen);
            for (QWidget *at = &widget; at; at = at->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(at))
                    area->ensureWidgetVisible(&widget, 0, 400);
            }
            settle();
        }
        const QString folder = qEnvironmentVariable("SERVANDA_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(QDir(folder).filePath(text(name) + text(".png")));
    }
};

} // namespace servanda::test
