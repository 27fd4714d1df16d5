# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries warnings, strictness, sanitizers and hardening to every target.
add_library(vigil_options INTERFACE)

target_compile_options(vigil_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
target_compile_definitions(vigil_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  VIGIL_VERSION="${PROJECT_VERSION}")

# With it ccache can tell what a precompiled header stands for.
if(VIGIL_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(vigil_options INTERFACE -fpch-preprocess)
endif()

if(VIGIL_WERROR)
  target_compile_options(vigil_options INTERFACE -Werror)
endif()

if(VIGIL_SANITIZE)
  target_compile_options(vigil_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(vigil_options INTERFACE -fsanitize=address,undefined)
endif()

if(VIGIL_FUZZ)
  target_compile_options(vigil_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(vigil_options INTERFACE -fsanitize=address,undefined)
endif()

if(VIGIL_COVERAGE)
  target_compile_options(vigil_options INTERFACE --coverage)
  target_link_options(vigil_options INTERFACE --coverage)
endif()

if(VIGIL_HARDENING AND NOT VIGIL_SANITIZE)
  target_compile_options(vigil_options INTERFACE
    -fstack-protector-strong -fcf-protection $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  target_link_options(vigil_options INTERFACE -Wl,-z,relro,-z,now)
endif()
