#include "tests/views/window/openedwindow.h"
#include "views/window/openaddress.h"

#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

using namespace servanda;
using namespace servanda::test;

namespace {

/// Catches what would go to the browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser()
    {
        for (const char *scheme : {"http", "https", "file", "javascript", "data", "mailto", "smb"})
            QDesktopServices::setUrlHandler(text(scheme), this, "take");
    }
    ~Browser() override
    {
        for (const char *scheme : {"http", "https", "file", "javascript", "data", "mailto", "smb"})
            QDesktopServices::unsetUrlHandler(text(scheme));
    }
    QList<QUrl> opened;
public Q_SLOTS:
    void take(const QUrl &url) { opened += url; }
};

QDialog &dialogIn(QWidget &window)
{
    auto *dialog = window.findChild<QDialog *>(text("openAddress"));
    REQUIRE(dialog);
    return *dialog;
}

QPushButton *acceptButton(const QDialog &dialog)
{
    for (QAbstractButton *button : dialog.findChild<QDialogButtonBox *>()->buttons()) {
        if (dialog.findChild<QDialogButtonBox *>()->buttonRole(button)
            == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

QStringList wordsOf(const QDialog &dialog)
{
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        CHECK(label->textFormat() == Qt::PlainText);
        words += label->text();
    }
    return words;
}

} // namespace

TEST_CASE("an address opens only after its host was shown and Open pressed", "[window][T11]")
{
    Browser browser;
    QWidget window;
    window.show();
    openAddress(text("https://www.example.org/a?b=1"), &window);
    QDialog &dialog = dialogIn(window);
    CHECK(wordsOf(dialog).filter(text("www.example.org")).size() == 2);
    CHECK(browser.opened.isEmpty());
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    CHECK(browser.opened == QList<QUrl>{QUrl(text("https://www.example.org/a?b=1"))});
}

TEST_CASE("look-alike letters of a host are shown in ASCII form", "[window][T11]")
{
    QWidget window;
    window.show();
    openAddress(text("https://ex\u0430mple.org/"), &window); // Cyrillic a
    CHECK(wordsOf(dialogIn(window)).first().contains(text("xn--")));
}

TEST_CASE("other schemes and hidden hosts are refused with a reason", "[window][T10]")
{
    Browser browser;
    for (const char *address : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                                "smb://host/share", "mailto:a@example.org?attach=/etc/passwd",
                                "x-scheme:1", "https://www.example.org@evil.example/", ""}) {
        CAPTURE(address);
        QWidget window;
        window.show();
        openAddress(text(address), &window);
        const QDialog &dialog = dialogIn(window);
        CHECK(acceptButton(dialog) == nullptr);
        CHECK(wordsOf(dialog).first().size() > 20);
    }
    CHECK(browser.opened.isEmpty());
}

TEST_CASE("a source's address opens from the sources page by Return", "[window][T10]")
{
    Facts facts = frame();
    facts.rows<Source>()[0].url = text("file:///etc/passwd");
    OpenedWindow opened(facts);
    Browser browser;
    opened.press(Qt::Key_9, Qt::ControlModifier);
    opened.press(Qt::Key_F, Qt::ControlModifier);
    opened.press(Qt::Key_Return); // from the search to the list
    opened.press(Qt::Key_Return);
    CHECK(acceptButton(dialogIn(opened.window)) == nullptr);
    CHECK(browser.opened.isEmpty());
}

#include "addresstest.moc"
