/*
 * What one core can do with four singles at a time, in registers alone: peak mulAdd, or peak fma. Its first line is a contender's start, then it answers
 * each line of so many milliseconds with GFLOP/s. x86-64.
 */
#include <stdio.h>
#include <string.h>
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

#define MEASURE(STEP, ATLEAST) ({ \
  __asm__ volatile("vzeroall" ::: CLOBBERED); \
  double began = seconds(), elapsed = 0; \
  long turns = 0; \
  while (elapsed < (ATLEAST)) { \
    for (int i = 0; i < 100000; i++) __asm__ volatile(CHAINS(STEP) ::: CLOBBERED); \
    turns += 100000; \
    elapsed = seconds() - began; \
  } \
  96.0 * turns / elapsed / 1e9; })

int main(int count, char **arguments) {
  int fused = count > 1 && strcmp(arguments[1], "fma") == 0;
  if (fused && !__builtin_cpu_supports("fma")) {
    fputs("this processor has no FMA\n", stderr);
    return 1;
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  puts("{\"lossAtStart\":null,\"lossAfterPass\":null,\"sameUpdates\":false}");
  for (double milliseconds; scanf("%lf", &milliseconds) == 1;) {
    double wanted = milliseconds / 1000;
    printf("%.3f\n", fused ? MEASURE(FMA, wanted) : MEASURE(MUL_ADD, wanted));
  }
}
