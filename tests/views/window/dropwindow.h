#pragma once

#include "model/domain/content.h"
#include "model/items/itemroles.h"
#include "tests/support/archived.h"
#include "tests/views/window/openedwindow.h"
#include "views/window/inspector.h"
#include "views/window/noticebar.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

namespace servanda::test {

inline constexpr auto kPdf = "%PDF-1.4\n1 0 obj\n";
inline constexpr auto kPage = "https://example.org/answer";

/// Gives back what the store of the window was given to keep.
class KeptContents final : public ContentReader
{
public:
    explicit KeptContents(const FakeStore &store) : m_store(store) {}
    Result<QByteArray> content(const Checksum &checksum) override
    {
        for (const Edit &edit : m_store.edits) {
            for (const Content &content : edit.contents) {
                if (content.checksum == checksum)
                    return content.bytes;
            }
        }
        return fail(Error::Kind::NotFound, text("The dossier does not hold that file"));
    }

private:
    const FakeStore &m_store;
};

/// A window in which things are dropped by real drag events, sent to where the system sends them.
struct DropWindow : OpenedWindow
{
    explicit DropWindow(Facts facts, bool editing = true) : OpenedWindow(std::move(facts))
    {
        window.resize(1280, 800);
        find<Inspector>("inspector").addContents(contents);
        if (editing)
            window.addEditing(editor);
        settle();
    }
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// Whether the drag may be dropped there; what follows is up to drop().
    bool dragTo(QPoint position, const QMimeData &data)
    {
        QWindow *system = window.windowHandle();
        QDragEnterEvent enter(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(system, &enter);
        QDragMoveEvent move(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(system, &move);
        CHECK((!move.isAccepted() || move.dropAction() == Qt::CopyAction)); // never moved away
        return move.isAccepted();
    }
    bool drop(QPoint position, const QMimeData &data)
    {
        const bool may = dragTo(position, data);
        QWindow *system = window.windowHandle();
        if (may) {
            QDropEvent dropped(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                               Qt::NoModifier);
            QCoreApplication::sendEvent(system, &dropped);
            CHECK(dropped.isAccepted());
        } else {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(system, &leave);
        }
        settle();
        return may;
    }
    /// In the middle of the row of that list which shows the fact.
    QPoint rowOf(QAbstractItemView &list, FactRef fact)
    {
        const auto found
            = list.model()->match(list.model()->index(0, 0), FactRole, QVariant::fromValue(fact), 1,
                                  Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        list.scrollTo(found.front());
        settle();
        return list.viewport()->mapTo(&window, list.visualRect(found.front()).center());
    }
    QPoint middleOf(QWidget &widget) { return widget.mapTo(&window, widget.rect().center()); }
    /// A file is read in a thread of its own; then there is a form, or a notice.
    void waitForAnswer()
    {
        REQUIRE(QTest::qWaitFor([this] {
            settle();
            return form() || notices().count() > 0 || store.commits > 0;
        }));
    }
    QWidget *form() { return window.findChild<QWidget *>(text("factForm")); }
    NoticeBar &notices() { return *window.findChild<NoticeBar *>(); }
    QString notice()
    {
        const auto labels = notices().findChildren<QLabel *>();
        QString all;
        for (const QLabel *label : labels)
            all += label->text();
        return all;
    }
    void commitForm()
    {
        REQUIRE(form());
        form()->findChild<QPushButton *>(text("commitForm"))->click();
        settle();
    }
    QAction *action(const char *words)
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text(words))
                return action;
        }
        return nullptr;
    }

    KeptContents contents{store};
};

/// A file in a folder of its own.
struct EvidenceFile
{
    explicit EvidenceFile(const QByteArray &bytes = kPdf, const char *name = "Written answer.pdf")
        : path(folder.filePath(text(name)))
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        file.close();
        data.setUrls({QUrl::fromLocalFile(path)});
    }

    QTemporaryDir folder;
    QString path;
    QMimeData data;
};

/// As a browser drags a link: the address in several forms, one of them with the page's title.
inline void fillLink(QMimeData &data, const char *address, const char *title)
{
    data.setUrls({QUrl(text(address))});
    data.setText(text(address));
    const QString both = text(address) + u'\n' + text(title);
    data.setData(text("text/x-moz-url"),
                 QByteArray(reinterpret_cast<const char *>(both.utf16()), both.size() * 2));
}

/// A pledge with a source (7), one without (8), an event (17).
inline Facts evidenceFacts()
{
    Pledge bare = pledge(8, "5", "EUR", "2025-01-02");
    bare.source = {};
    return framed(pledge(7, "100", "EUR", "2025-01-01"), bare,
                  event(17, "CEASEFIRE", "2026-01-06"));
}

inline constexpr FactRef kSourced{FactType::Pledge, 7};
inline constexpr FactRef kBare{FactType::Pledge, 8};

} // namespace servanda::test
