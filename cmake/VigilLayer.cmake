# SPDX-License-Identifier: GPL-3.0-or-later
# vigil_layer(NAME SOURCES … [PUBLIC …] [PRIVATE …])
# A static library `vigil_NAME`. Its headers are reached as "NAME/header.h" through an include root of its own,
# which only the targets that link the layer have: an include across a forbidden edge does not compile.
set(vigil_common_headers
  <QDateTime> <QMap> <QString> <QStringList> <algorithm> <functional> <memory> <optional> <variant> <vector>)
set(vigil_widget_headers
  <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QHeaderView> <QLabel> <QLineEdit> <QPushButton> <QStandardItemModel>
  <QTableView> <QTimer> <QWidget>)

function(vigil_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  set(root "${CMAKE_BINARY_DIR}/include-roots/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${name}" "${root}/${name}" SYMBOLIC)

  add_library(vigil_${name} STATIC ${ARG_SOURCES})
  target_include_directories(vigil_${name} PUBLIC "${root}")
  target_link_libraries(vigil_${name} PUBLIC ${ARG_PUBLIC} PRIVATE vigil_options ${ARG_PRIVATE})
  set_target_properties(vigil_${name} PROPERTIES AUTOMOC ON)
  set(headers ${vigil_common_headers})
  if("Qt6::Widgets" IN_LIST ARG_PUBLIC OR "Qt6::Widgets" IN_LIST ARG_PRIVATE)
    list(APPEND headers ${vigil_widget_headers})
  endif()
  if(VIGIL_PRECOMPILE)
    target_precompile_headers(vigil_${name} PRIVATE ${headers})
  endif()
endfunction()

# vigil_precompile_test(NAME LIBRARIES…): the tests of one folder that have the same first library share one precompiled header.
# It does not fit one that has a module of Qt for itself, which defines a macro.
function(vigil_precompile_test name library)
  if(NOT VIGIL_PRECOMPILE OR "${ARGN}" MATCHES "Qt6::")
    return()
  endif()
  set(owner_of "VIGIL_PRECOMPILED_${CMAKE_CURRENT_SOURCE_DIR}_${library}")
  get_property(owner GLOBAL PROPERTY "${owner_of}")
  if(owner)
    target_precompile_headers(${name} REUSE_FROM ${owner})
    return()
  endif()
  set(headers ${vigil_common_headers} <QTest>)
  if(library STREQUAL "vigil_gui")
    list(APPEND headers ${vigil_widget_headers})
  endif()
  target_precompile_headers(${name} PRIVATE ${headers})
  set_property(GLOBAL PROPERTY "${owner_of}" ${name})
endfunction()

# vigil_test(NAME [DATA] [SOURCES …] LIBRARIES … [ENVIRONMENT …]): one QtTest executable from NAME.cpp, run by ctest on the offscreen
# platform. NAME is tst_<class>.
function(vigil_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE vigil_options Qt6::Test ${ARG_LIBRARIES})
  target_compile_definitions(${name} PRIVATE VIGIL_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" VIGIL_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  vigil_precompile_test(${name} ${ARG_LIBRARIES})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0;${ARG_ENVIRONMENT}")
endfunction()
