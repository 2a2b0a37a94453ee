/* What one core can do with four singles at a time, in registers alone: prints {"mulAdd": GFLOP/s, "fma": GFLOP/s}. x86-64. */
#include <stdio.h>
#include <time.h>

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

#define CHAINS(STEP) STEP(0) STEP(1) STEP(2) STEP(3) STEP(4) STEP(5) STEP(6) STEP(7) STEP(8) STEP(9) STEP(10) STEP(11)
/* sums in xmm0 … xmm11, the factors in xmm12 and xmm13, a product in xmm14 */
#define MUL_ADD(k) "vmulps %%xmm12, %%xmm13, %%xmm14\n\tvaddps %%xmm14, %%xmm" #k ", %%xmm" #k "\n\t"
#define FMA(k) "vfmadd231ps %%xmm12, %%xmm13, %%xmm" #k "\n\t"
#define CLOBBERED "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14"

#define MEASURE(STEP) ({ \
  double best = 0; \
  for (int round = 0; round < 9; round++) { \
    __asm__ volatile("vzeroall" ::: CLOBBERED); \
    const long turns = 10000000; \
    double began = seconds(); \
    for (long i = 0; i < turns; i++) __asm__ volatile(CHAINS(STEP) ::: CLOBBERED); \
    double rate = 96.0 * turns / (seconds() - began) / 1e9; \
    if (rate > best) best = rate; \
  } \
  best; })

int main(void) {
  double mulAdd = MEASURE(MUL_ADD);
  double fma = __builtin_cpu_supports("fma") ? MEASURE(FMA) : 0;
  printf("{\"mulAdd\": %.2f, \"fma\": %.2f}\n", mulAdd, fma);
}
