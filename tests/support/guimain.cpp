#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QApplication>

int main(int argc, char **argv)
{
    // Tests are also listed while building, where no display need be.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
