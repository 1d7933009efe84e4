// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/python_literal.h"

#include <QTest>

using namespace latency;
using Kind = PlainValue::Kind;

class PythonLiteralTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfValue()
    {
        const auto read = readPythonLiteral(" {'wid': None, \"t\": True, 'f': False, 'r': [160, "
                                            "-2], 'x': (1.5, 2e3,), 's': 'a\"b', "
                                            "'e': {}, 'l': [], 3: [[()]]} ");
        QVERIFY(read);
        const PlainValue root = read->root();
        QVERIFY(read->find(root, "wid")->is(Kind::None));
        QVERIFY(read->find(root, "t")->is(Kind::Boolean));
        QCOMPARE(read->find(root, "f")->asInteger().value(), 0);
        QCOMPARE(read->items(*read->find(root, "r"))[1].integer, -2);
        QCOMPARE(read->items(*read->find(root, "x"))[1].real, 2000.0);
        QCOMPARE(read->text(*read->find(root, "s")), std::string_view("a\"b"));
        QVERIFY(read->pairs(*read->find(root, "e")).empty());
        QVERIFY(read->items(*read->find(root, "l")).empty());
        QCOMPARE(read->pairs(root).size(), std::size_t{9});
    }
    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "{", "[1, 2", "[1 2]", "{'a' 1}", "{'a': }", "'open", "1 2", "__import__('os')",
              "[1,,2]", "{1: 2, , }", "1.2.3", "nan", "'a\\x41'", "(", ")", "[1}", "True1"})
            QTest::newRow(text) << text;
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!readPythonLiteral(text.toStdString()));
    }
    void deepNestingIsRefusedWithoutRecursion()
    {
        QVERIFY(!readPythonLiteral(std::string(1'000'000, '[')));
        QVERIFY(!readPythonLiteral(std::string(40, '[') + std::string(40, ']')));
        QVERIFY(readPythonLiteral(std::string(20, '[') + std::string(20, ']')));
    }
    void theLetterIsNamed()
    {
        const auto read = readPythonLiteral("[1, x]");
        QVERIFY(!read && read.error().message.starts_with("letter 5 of"));
    }
};

QTEST_GUILESS_MAIN(PythonLiteralTest)
#include "python_literal_test.moc"
