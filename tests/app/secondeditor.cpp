#include "model/dossier/editor.h"
#include "model/store/dossierfile.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>

using namespace servanda;

/// A program of its own that has a dossier open for editing as Anna Kowalska: it commits one event
/// for each line it reads, and answers with the revision.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto opened = DossierFile::open(QString::fromLocal8Bit(argv[argc - 1]));
    if (!opened) {
        std::fputs(opened.error().sentence().toLocal8Bit().constData(), stderr);
        return 1;
    }
    const qint64 time = 1'767'900'000'000;
    opened->file->tellWho(
        {QStringLiteral("Anna Kowalska"), QStringLiteral("desk-7"), QString(), time});
    Dossier dossier(std::move(opened->loaded.facts));
    Editor editor(dossier, *opened->file, QStringLiteral("Anna Kowalska"), [] { return time; });
    for (std::string line = "begun"; line != "end"; std::getline(std::cin, line)) {
        if (line == "commit") {
            Event event;
            event.id = {editor.ids().nextValue()};
            event.code = QStringLiteral("NEW_ATTACK");
            event.date = PartialDate(QDate(2026, 2, 1));
            event.title = QStringLiteral("As Anna entered it");
            Edit edit;
            edit.label = QStringLiteral("Add event");
            edit.add(event);
            if (!editor.commit(std::move(edit)))
                return 2;
        }
        std::cout << opened->file->revision().number << '\n' << std::flush;
        if (std::cin.eof())
            break;
    }
    return 0;
}
